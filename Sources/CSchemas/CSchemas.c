#include "CSchemas.h"

// The files stand in schemas/ and samples/. The compiler reads them there, and knows when they change.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(NAME) \
  maillon_embedded maillon_##NAME(void) { return (maillon_embedded){NAME, sizeof NAME}; }

static const unsigned char sheet_schema[] = {
#embed "../../schemas/sheet.xsd"
};
EMBEDDED(sheet_schema)

static const unsigned char rubric_schema[] = {
#embed "../../schemas/rubric.xsd"
};
EMBEDDED(rubric_schema)

static const unsigned char default_rubric[] = {
#embed "../../samples/rubrics/default.xml"
};
EMBEDDED(default_rubric)

static const unsigned char mapping_schema[] = {
#embed "../../schemas/mapping.xsd"
};
EMBEDDED(mapping_schema)

static const unsigned char preset_safetyculture_items[] = {
#embed "../../samples/mappings/safetyculture-items.xml"
};
EMBEDDED(preset_safetyculture_items)

static const unsigned char preset_google_forms[] = {
#embed "../../samples/mappings/google-forms.xml"
};
EMBEDDED(preset_google_forms)

static const unsigned char preset_excel_fr[] = {
#embed "../../samples/mappings/excel-fr.xml"
};
EMBEDDED(preset_excel_fr)

static const unsigned char preset_kobo_csv[] = {
#embed "../../samples/mappings/kobo-csv.xml"
};
EMBEDDED(preset_kobo_csv)

static const unsigned char preset_odk_xml[] = {
#embed "../../samples/mappings/odk-xml.xml"
};
EMBEDDED(preset_odk_xml)

static const unsigned char preset_limesurvey[] = {
#embed "../../samples/mappings/limesurvey.xml"
};
EMBEDDED(preset_limesurvey)

static const unsigned char guide_reading_the_table[] = {
#embed "../../samples/guides/reading-the-table.md"
};
EMBEDDED(guide_reading_the_table)

static const unsigned char guide_lire_le_classement[] = {
#embed "../../samples/guides/lire-le-classement.md"
};
EMBEDDED(guide_lire_le_classement)

static const unsigned char guide_writing_a_rubric[] = {
#embed "../../samples/guides/writing-a-rubric.md"
};
EMBEDDED(guide_writing_a_rubric)

static const unsigned char guide_ecrire_une_grille[] = {
#embed "../../samples/guides/ecrire-une-grille.md"
};
EMBEDDED(guide_ecrire_une_grille)
