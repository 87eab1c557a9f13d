#include "CSchemas.h"
const unsigned char maillon_sheet_xsd[] = {
#embed "../../schemas/probe.xsd"
};
const size_t maillon_sheet_xsd_size = sizeof maillon_sheet_xsd;
