#pragma once
#include <stddef.h>
extern const unsigned char maillon_sheet_xsd[];
extern const size_t maillon_sheet_xsd_size;
