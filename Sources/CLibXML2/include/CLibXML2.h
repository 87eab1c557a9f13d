#pragma once

// libxml2, seen through a window: no header of libxml2 is included here, because those pull in the
// system ICU, which clashes with Foundation's own (swiftlang/swift#88485).

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled XML Schema. It may be shared by readers, one at a time or on several threads.
typedef struct maillon_xml_schema maillon_xml_schema;

/// A reader that is fed bytes and calls back what they say.
typedef struct maillon_xml_reader maillon_xml_reader;

/// One attribute. Nothing is copied: it all dies with the callback.
typedef struct {
  /// The local name, terminated by NUL.
  const char *_Nonnull name;
  /// The namespace, terminated by NUL; null where there is none.
  const char *_Nullable name_space;
  /// The value in UTF-8, not terminated.
  const char *_Nonnull value;
  /// The size of the value in bytes.
  size_t size;
} maillon_xml_attribute;

/// What sort of thing is wrong.
typedef enum {
  /// Not well-formed; nothing follows.
  MAILLON_XML_MALFORMED = 1,
  /// The bytes are not of the encoding that the document states or implies; nothing follows.
  MAILLON_XML_ENCODING = 2,
  /// A document type or an entity of its own, which no document of ours needs; nothing follows.
  MAILLON_XML_DOCTYPE = 3,
  /// Something is too large or too deep (`limit` says which limit); nothing follows.
  MAILLON_XML_LIMIT = 4,
  /// The schema does not allow it; reading goes on.
  MAILLON_XML_INVALID = 5,
  /// A child of the root that is none of the expected ones; it is passed over, reading goes on.
  MAILLON_XML_UNEXPECTED_CHILD = 6,
  /// The schema does not allow the root or its content, so that nothing below is validated;
  /// nothing follows.
  MAILLON_XML_INVALID_ROOT = 7,
  /// Memory, or libxml2 itself; nothing follows.
  MAILLON_XML_INTERNAL = 8,
} maillon_xml_trouble;

/// Something wrong with a document or a schema. Nothing is copied: it all dies with the callback.
typedef struct {
  maillon_xml_trouble trouble;
  /// libxml2's domain and code (`xmlErrorDomain`, `xmlParserErrors`); 0 where the trouble is ours.
  int domain;
  int code;
  /// The physical line, counted from 1; 0 if unknown.
  long line;
  /// libxml2's words, in English, or ours; never null.
  const char *_Nonnull message;
  /// The words in libxml2's message that are of the document, in their order; null where none are.
  const char *_Nullable first;
  const char *_Nullable second;
  /// The path of the element, `/sheet/encounter[3]/wait`; empty outside the root.
  const char *_Nonnull path;
  /// The limit that was passed, for `MAILLON_XML_LIMIT`, else 0.
  size_t limit;
} maillon_xml_problem;

/// What is called back. `context` is handed through; text comes in pieces, CDATA as text.
typedef struct {
  void *_Nullable context;
  void (*_Nullable start)(void *_Nullable context, const char *_Nonnull name,
                          const char *_Nullable name_space,
                          const maillon_xml_attribute *_Nullable attributes, size_t count);
  void (*_Nullable end)(void *_Nullable context, const char *_Nonnull name,
                        const char *_Nullable name_space);
  void (*_Nullable text)(void *_Nullable context, const char *_Nonnull bytes, size_t size);
  void (*_Nullable problem)(void *_Nullable context, const maillon_xml_problem *_Nonnull problem);
} maillon_xml_handler;

/// How much a document may ask for: in bytes, but for the depth, which counts elements.
typedef struct {
  size_t depth;
  size_t name;
  /// Attributes of one element, counted.
  size_t attributes;
  size_t attribute;
  /// The text directly inside one element.
  size_t text;
  /// Bytes fed without anything coming out: one tag, comment or processing instruction.
  size_t token;
} maillon_xml_limits;

/// Compiles a schema from its bytes; null if it is none, and then `problem` has been told why.
maillon_xml_schema *_Nullable maillon_xml_schema_create(
    const void *_Nonnull bytes, size_t size, void *_Nullable context,
    void (*_Nullable problem)(void *_Nullable context,
                              const maillon_xml_problem *_Nonnull problem));

void maillon_xml_schema_free(maillon_xml_schema *_Nullable schema);

/// Creates a reader, or null where memory is short.
///
/// Without a schema nothing is validated. `name_space` and the NULL-terminated list `children` say
/// which elements may stand directly in the root; those of other namespaces may always. They are
/// not needed for correctness: libxml2 stops validating silently after one unexpected child of the
/// root, so that without them such a child fails the whole document. They must outlive the reader.
maillon_xml_reader *_Nullable maillon_xml_reader_create(
    maillon_xml_schema *_Nullable schema, maillon_xml_handler handler, maillon_xml_limits limits,
    const char *_Nullable name_space, const char *_Nullable const *_Nullable children);

/// Reads the next bytes; false once the document has failed, and then it need not be fed again.
bool maillon_xml_reader_feed(maillon_xml_reader *_Nonnull reader, const void *_Nonnull bytes,
                             size_t size);

/// Ends the document; whether all of it could be read (it may still have been invalid).
bool maillon_xml_reader_finish(maillon_xml_reader *_Nonnull reader);

/// Stops at once: nothing more is called back.
void maillon_xml_reader_stop(maillon_xml_reader *_Nonnull reader);

/// The physical line being read, counted from 1; inside `start`, the one on which the tag begins.
long maillon_xml_reader_line(const maillon_xml_reader *_Nonnull reader);

/// The path of the element being read, as in `maillon_xml_problem`; dies with the next call.
const char *_Nonnull maillon_xml_reader_path(maillon_xml_reader *_Nonnull reader);

/// The encoding that the document states, or null.
const char *_Nullable maillon_xml_reader_encoding(const maillon_xml_reader *_Nonnull reader);

void maillon_xml_reader_free(maillon_xml_reader *_Nullable reader);

#ifdef __cplusplus
}
#endif
