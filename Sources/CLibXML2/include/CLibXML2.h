#pragma once
int maillon_probe(void);
