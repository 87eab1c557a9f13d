#include "CLibXML2.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

int maillon_probe(void) { return LIBXML_VERSION; }
