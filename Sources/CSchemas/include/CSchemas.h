#pragma once
#include <stddef.h>

/// A file of this repository as bytes in the binary; not terminated by NUL.
typedef struct {
  const unsigned char *bytes;
  size_t size;
} maillon_embedded;

// To embed another file: a line here, and its paragraph in CSchemas.c.
maillon_embedded maillon_sheet_schema(void);
maillon_embedded maillon_rubric_schema(void);
maillon_embedded maillon_default_rubric(void);
maillon_embedded maillon_mapping_schema(void);
maillon_embedded maillon_preset_safetyculture_items(void);
maillon_embedded maillon_preset_google_forms(void);
maillon_embedded maillon_preset_excel_fr(void);
maillon_embedded maillon_preset_kobo_csv(void);
maillon_embedded maillon_preset_odk_xml(void);
maillon_embedded maillon_preset_limesurvey(void);
maillon_embedded maillon_guide_reading_the_table(void);
maillon_embedded maillon_guide_lire_le_classement(void);
maillon_embedded maillon_guide_writing_a_rubric(void);
maillon_embedded maillon_guide_ecrire_une_grille(void);
