#include "CLibXML2.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 512 };

struct maillon_xml_schema {
  xmlSchemaPtr schema;
};

/// One open element.
typedef struct {
  const xmlChar *name;
  /// Which one among its siblings of this name, counted from 1.
  size_t position;
  /// The name and count of the last child of the element's own namespace.
  const xmlChar *last_child;
  size_t last_position;
  size_t text;
} frame;

struct maillon_xml_reader {
  maillon_xml_handler handler;
  maillon_xml_limits limits;
  const char *name_space;
  const char *const *children;

  xmlParserCtxtPtr parser;
  xmlSchemaValidCtxtPtr validator;
  /// The validator as SAX callbacks. They are called from ours, and not the other way round: so we
  /// decide what the validator sees, and libxml2 hands its errors to us.
  xmlSchemaSAXPlugPtr plug;
  xmlSAXHandlerPtr validate;
  void *validate_data;

  frame *frames;
  size_t depth;
  /// Elements open inside a child of the root that is passed over.
  size_t skipped;
  maillon_xml_attribute *attributes;
  size_t attributes_capacity;
  /// Attribute values in which an ampersand stands.
  char *plain;
  size_t plain_capacity;
  size_t fed_in_silence;
  /// The equals signs among them: as many attributes there may be in a tag that does not end.
  size_t equals_in_silence;
  bool in_start;
  bool finishing;
  bool failed;
  char path[PATH_SIZE];
};

// Problems

const char *maillon_xml_reader_path(maillon_xml_reader *reader) {
  size_t used = 0;
  reader->path[0] = 0;
  for (size_t level = 0; level < reader->depth; level++) {
    const frame *element = &reader->frames[level];
    // Children of the root are many: their number is always said. Further in, only where it helps.
    bool numbered = level == 1 || element->position > 1;
    int wrote = numbered
        ? snprintf(reader->path + used, PATH_SIZE - used, "/%s[%zu]", (const char *)element->name,
                   element->position)
        : snprintf(reader->path + used, PATH_SIZE - used, "/%s", (const char *)element->name);
    if (wrote < 0 || (size_t)wrote >= PATH_SIZE - used) {
      // Cut between characters, not inside one.
      size_t end = PATH_SIZE - 1;
      while (end > 0 && ((unsigned char)reader->path[end - 1] & 0xC0) == 0x80) end--;
      if (end > 0 && ((unsigned char)reader->path[end - 1] & 0x80) != 0) end--;
      reader->path[end] = 0;
      break;
    }
    used += (size_t)wrote;
  }
  return reader->path;
}

static void fail(maillon_xml_reader *reader) {
  reader->failed = true;
  if (reader->parser != NULL) xmlStopParser(reader->parser);
}

static void report(maillon_xml_reader *reader, maillon_xml_trouble trouble, int domain, int code,
                   const char *message, size_t limit, const char *first, const char *second) {
  if (reader->failed) return;
  bool goes_on = trouble == MAILLON_XML_INVALID || trouble == MAILLON_XML_UNEXPECTED_CHILD;
  if (reader->handler.problem != NULL) {
    maillon_xml_problem problem = {
      .trouble = trouble,
      .domain = domain,
      .code = code,
      .line = maillon_xml_reader_line(reader),
      .message = message == NULL ? "" : message,
      .first = first,
      .second = second,
      .path = maillon_xml_reader_path(reader),
      .limit = limit,
    };
    reader->handler.problem(reader->handler.context, &problem);
  }
  if (!goes_on) fail(reader);
}

/// Whether an error, met when no more bytes come, means that the document breaks off: in content, or inside a tag.
static bool breaks_off(int code) {
  switch (code) {
    case XML_ERR_DOCUMENT_END:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_SPACE_REQUIRED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_EQUAL_REQUIRED:
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_COMMENT_NOT_FINISHED:
      return true;
    default:
      return false;
  }
}

static void on_parser_error(void *context, xmlErrorPtr error) {
  maillon_xml_reader *reader = context;
  if (reader->failed || error == NULL || error->level < XML_ERR_ERROR) return;
  maillon_xml_trouble trouble = MAILLON_XML_MALFORMED;
  switch (error->code) {
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_HANDLER:
    case XML_I18N_NO_NAME:
    case XML_I18N_EXCESS_HANDLER:
      trouble = MAILLON_XML_ENCODING;
      break;
    case XML_ERR_NO_MEMORY:
    case XML_ERR_INTERNAL_ERROR:
      trouble = MAILLON_XML_INTERNAL;
      break;
    case XML_ERR_INVALID_CHAR:
      // One code for two things: bytes that are no UTF-8, and characters that XML has not.
      if (error->message != NULL && strstr(error->message, "not proper UTF-8") != NULL) {
        trouble = MAILLON_XML_ENCODING;
      }
      break;
    case XML_ERR_NAME_TOO_LONG:
      trouble = MAILLON_XML_LIMIT;
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      trouble = MAILLON_XML_DOCTYPE;
      break;
    default:
      break;
  }
  if (breaks_off(error->code) && reader->finishing && reader->depth > 0) {
    // The push parser does not say in which element the document breaks off.
    report(reader, trouble, error->domain, XML_ERR_TAG_NOT_FINISHED, error->message, 0,
           (const char *)reader->frames[reader->depth - 1].name, NULL);
    return;
  }
  report(reader, trouble, error->domain, error->code, error->message,
         trouble == MAILLON_XML_LIMIT ? reader->limits.name : 0, error->str1, error->str2);
}

static void on_invalid(void *context, xmlErrorPtr error) {
  maillon_xml_reader *reader = context;
  if (reader->failed || error == NULL || error->level < XML_ERR_ERROR) return;
  maillon_xml_trouble trouble = MAILLON_XML_INVALID;
  // What is wrong with the root itself, and a child that the root may not have, end validation
  // without a word. (Bad attributes of the root would not, but then the whole file is in doubt.)
  if (reader->depth <= 1
      || (reader->depth == 2 && reader->in_start && error->code == XML_SCHEMAV_ELEMENT_CONTENT)) {
    trouble = MAILLON_XML_INVALID_ROOT;
  }
  if (error->code == XML_SCHEMAV_INTERNAL) trouble = MAILLON_XML_INTERNAL;
  report(reader, trouble, error->domain, error->code, error->message, 0, error->str1,
         error->str2);
}

// What the parser calls

/// Notes that the parser got through what it was fed.
static void be_heard(void *context) {
  maillon_xml_reader *reader = context;
  reader->fed_in_silence = 0;
  reader->equals_in_silence = 0;
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external_id,
                       const xmlChar *system_id) {
  (void)name, (void)external_id, (void)system_id;
  report(context, MAILLON_XML_DOCTYPE, 0, 0, "a document type declaration", 0, NULL,
         NULL);
}

static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  (void)context, (void)name;
  return NULL;
}

static bool is_expected_child(const maillon_xml_reader *reader, const xmlChar *name,
                              const xmlChar *name_space) {
  if (reader->children == NULL || reader->name_space == NULL) return true;
  if (name_space == NULL) return false;
  if (strcmp((const char *)name_space, reader->name_space) != 0) return true;
  for (const char *const *child = reader->children; *child != NULL; child++) {
    if (strcmp((const char *)name, *child) == 0) return true;
  }
  return false;
}

/// Makes "&" of the "&#38;" that libxml2 writes for every ampersand in an attribute.
///
/// Asked to substitute entities it would not, but that is a door we keep shut. The validator gets
/// the value as libxml2 wrote it: it undoes this itself.
static bool unescape(maillon_xml_reader *reader, size_t count, size_t escaped) {
  if (escaped > reader->plain_capacity) {
    char *grown = realloc(reader->plain, 2 * escaped);
    if (grown == NULL) return false;
    reader->plain = grown;
    reader->plain_capacity = 2 * escaped;
  }
  char *out = reader->plain;
  for (size_t index = 0; index < count; index++) {
    maillon_xml_attribute *attribute = &reader->attributes[index];
    if (memchr(attribute->value, '&', attribute->size) == NULL) continue;
    const char *byte = attribute->value, *end = byte + attribute->size, *begin = out;
    while (byte < end) {
      *out++ = *byte;
      byte += end - byte >= 5 && memcmp(byte, "&#38;", 5) == 0 ? 5 : 1;
    }
    attribute->value = begin;
    attribute->size = (size_t)(out - begin);
  }
  return true;
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *name_space, int namespace_count, const xmlChar **namespaces,
                     int attribute_count, int defaulted_count, const xmlChar **attributes) {
  maillon_xml_reader *reader = context;
  if (reader->failed) return;
  be_heard(reader);
  if (reader->skipped > 0) {
    reader->skipped++;
    if (reader->skipped > reader->limits.depth) {
      report(reader, MAILLON_XML_LIMIT, 0, 0, "depth", reader->limits.depth, NULL, NULL);
    }
    return;
  }
  if (reader->depth >= reader->limits.depth) {
    report(reader, MAILLON_XML_LIMIT, 0, 0, "depth", reader->limits.depth, NULL, NULL);
    return;
  }

  frame *element = &reader->frames[reader->depth];
  memset(element, 0, sizeof *element);
  element->name = name;
  element->position = 1;
  if (reader->depth > 0) {
    frame *parent = &reader->frames[reader->depth - 1];
    bool foreign = reader->name_space != NULL && name_space != NULL
        && strcmp((const char *)name_space, reader->name_space) != 0;
    // Names come from the parser's dictionary: the same name is the same pointer.
    if (foreign) {
      element->position = 1;
    } else if (reader->depth == 1 && !is_expected_child(reader, name, name_space)) {
      element->position = 1;
    } else if (parent->last_child == name) {
      element->position = ++parent->last_position;
    } else {
      parent->last_child = name;
      parent->last_position = 1;
    }
  }
  reader->depth++;
  reader->in_start = true;

  if (strlen((const char *)name) > reader->limits.name) {
    report(reader, MAILLON_XML_LIMIT, 0, 0, "name", reader->limits.name, NULL, NULL);
    reader->in_start = false;
    return;
  }
  size_t count = attribute_count > 0 ? (size_t)attribute_count : 0;
  // The validator's cost grows with their square.
  if (count > reader->limits.attributes) {
    report(reader, MAILLON_XML_LIMIT, 0, 0, "attributes", reader->limits.attributes, NULL, NULL);
    reader->in_start = false;
    return;
  }
  if (count > reader->attributes_capacity) {
    maillon_xml_attribute *grown = realloc(reader->attributes, 2 * count * sizeof *grown);
    if (grown == NULL) {
      report(reader, MAILLON_XML_INTERNAL, 0, XML_ERR_NO_MEMORY, "memory", 0, NULL, NULL);
      reader->in_start = false;
      return;
    }
    reader->attributes = grown;
    reader->attributes_capacity = 2 * count;
  }
  size_t escaped = 0;
  for (size_t index = 0; index < count; index++) {
    // Five pointers each: local name, prefix, namespace, first and past-the-last byte of the value.
    const xmlChar **five = attributes + 5 * index;
    maillon_xml_attribute *attribute = &reader->attributes[index];
    attribute->name = (const char *)five[0];
    attribute->name_space = (const char *)five[2];
    attribute->value = five[3] == NULL ? "" : (const char *)five[3];
    attribute->size = five[3] == NULL ? 0 : (size_t)(five[4] - five[3]);
    if (attribute->size > reader->limits.attribute
        || strlen(attribute->name) > reader->limits.name) {
      report(reader, MAILLON_XML_LIMIT, 0, 0, "attribute", reader->limits.attribute, NULL, NULL);
      reader->in_start = false;
      return;
    }
    if (memchr(attribute->value, '&', attribute->size) != NULL) escaped += attribute->size;
  }
  if (escaped > 0 && !unescape(reader, count, escaped)) {
    report(reader, MAILLON_XML_INTERNAL, 0, XML_ERR_NO_MEMORY, "memory", 0, NULL, NULL);
    reader->in_start = false;
    return;
  }

  if (reader->depth == 2 && !is_expected_child(reader, name, name_space)) {
    report(reader, MAILLON_XML_UNEXPECTED_CHILD, 0, 0, (const char *)name, 0, NULL,
           NULL);
    reader->in_start = false;
    reader->depth--;
    reader->skipped = 1;
    return;
  }
  if (reader->handler.start != NULL) {
    reader->handler.start(reader->handler.context, (const char *)name, (const char *)name_space,
                          count == 0 ? NULL : reader->attributes, count);
  }
  if (reader->validate != NULL && !reader->failed) {
    reader->validate->startElementNs(reader->validate_data, name, prefix, name_space,
                                     namespace_count, namespaces, attribute_count,
                                     defaulted_count, attributes);
  }
  reader->in_start = false;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix,
                   const xmlChar *name_space) {
  maillon_xml_reader *reader = context;
  if (reader->failed) return;
  be_heard(reader);
  if (reader->skipped > 0) {
    reader->skipped--;
    return;
  }
  if (reader->validate != NULL) {
    reader->validate->endElementNs(reader->validate_data, name, prefix, name_space);
    if (reader->failed) return;
  }
  if (reader->handler.end != NULL) {
    reader->handler.end(reader->handler.context, (const char *)name, (const char *)name_space);
  }
  if (reader->depth > 0) reader->depth--;
}

static void on_text(void *context, const xmlChar *bytes, int size) {
  maillon_xml_reader *reader = context;
  if (reader->failed || size <= 0) return;
  be_heard(reader);
  if (reader->skipped > 0 || reader->depth == 0) return;
  frame *element = &reader->frames[reader->depth - 1];
  // White space between the children of the root adds up without end, and matters to nobody.
  if (reader->depth == 1) {
    bool blank = true;
    for (int index = 0; index < size && blank; index++) {
      blank = bytes[index] == ' ' || bytes[index] == '\n' || bytes[index] == '\t'
          || bytes[index] == '\r';
    }
    if (blank) return;
  }
  element->text += (size_t)size;
  if (element->text > reader->limits.text) {
    report(reader, MAILLON_XML_LIMIT, 0, 0, "text", reader->limits.text, NULL, NULL);
    return;
  }
  if (reader->handler.text != NULL) {
    reader->handler.text(reader->handler.context, (const char *)bytes, (size_t)size);
  }
  if (reader->validate != NULL && !reader->failed) {
    reader->validate->characters(reader->validate_data, bytes, size);
  }
}

static void on_comment(void *context, const xmlChar *text) {
  (void)text;
  be_heard(context);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  (void)target, (void)data;
  be_heard(context);
}

// The reader

/// Keeps libxml2 from writing on the error stream, which it does where no document is to blame, such
/// as in an encoder.
static void keep_silent(void *context, const char *format, ...) {
  (void)context, (void)format;
}

/// Tells that the parser stopped, where it did so without a word: an encoder that fails does not make
/// the document malformed, and the rest of it would be lost.
static void report_silent_stop(maillon_xml_reader *reader) {
  if (reader->failed || !reader->parser->disableSAX) return;
  report(reader, MAILLON_XML_ENCODING, 0, XML_I18N_CONV_FAILED, "no conversion", 0, NULL, NULL);
}

maillon_xml_reader *maillon_xml_reader_create(maillon_xml_schema *schema,
                                              maillon_xml_handler handler,
                                              maillon_xml_limits limits, const char *name_space,
                                              const char *const *children) {
  xmlInitParser();
  maillon_xml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->handler = handler;
  reader->limits = limits;
  reader->name_space = name_space;
  reader->children = children;
  if (reader->limits.depth == 0) reader->limits.depth = 1;
  reader->frames = calloc(reader->limits.depth, sizeof *reader->frames);

  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.internalSubset = on_doctype;
  sax.getEntity = on_entity;
  sax.getParameterEntity = on_entity;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  // Left out, CDATA would be dropped without a word.
  sax.cdataBlock = on_text;
  sax.comment = on_comment;
  sax.processingInstruction = on_instruction;
  sax.serror = on_parser_error;
  reader->parser = xmlCreatePushParserCtxt(&sax, reader, NULL, 0, NULL);
  if (reader->frames == NULL || reader->parser == NULL) {
    maillon_xml_reader_free(reader);
    return NULL;
  }
  // No network; no entity substitution, no DTD and no lifted limits, because they are not asked for.
  xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET);

  if (schema != NULL) {
    reader->validator = xmlSchemaNewValidCtxt(schema->schema);
    if (reader->validator != NULL) {
      xmlSchemaSetValidStructuredErrors(reader->validator, on_invalid, reader);
      reader->plug = xmlSchemaSAXPlug(reader->validator, &reader->validate,
                                      &reader->validate_data);
    }
    if (reader->plug == NULL || reader->validate == NULL) {
      maillon_xml_reader_free(reader);
      return NULL;
    }
  }
  return reader;
}

bool maillon_xml_reader_feed(maillon_xml_reader *reader, const void *bytes, size_t size) {
  const char *next = bytes;
  // Small bites: libxml2 takes an int, and the silence is measured between them.
  const size_t bite = 1 << 16;
  // Each thread has its own.
  xmlSetGenericErrorFunc(NULL, keep_silent);
  while (size > 0 && !reader->failed) {
    size_t now = size < bite ? size : bite;
    reader->fed_in_silence += now;
    for (size_t index = 0; index < now; index++) reader->equals_in_silence += next[index] == '=';
    xmlParseChunk(reader->parser, next, (int)now, 0);
    report_silent_stop(reader);
    next += now;
    size -= now;
    if (reader->fed_in_silence > reader->limits.token) {
      report(reader, MAILLON_XML_LIMIT, 0, 0, "token", reader->limits.token, NULL, NULL);
    } else if (reader->equals_in_silence > 20 * reader->limits.attributes) {
      // The parser compares each attribute with all others before it hands any over.
      report(reader, MAILLON_XML_LIMIT, 0, 0, "attributes", reader->limits.attributes, NULL, NULL);
    }
  }
  return !reader->failed;
}

bool maillon_xml_reader_finish(maillon_xml_reader *reader) {
  if (reader->failed) return false;
  reader->finishing = true;
  xmlParseChunk(reader->parser, NULL, 0, 1);
  report_silent_stop(reader);
  if (!reader->failed && !reader->parser->wellFormed) {
    report(reader, MAILLON_XML_MALFORMED, 0, 0, "not well-formed", 0, NULL, NULL);
  }
  return !reader->failed;
}

void maillon_xml_reader_stop(maillon_xml_reader *reader) { fail(reader); }

long maillon_xml_reader_line(const maillon_xml_reader *reader) {
  if (reader->parser == NULL || reader->parser->input == NULL) return 0;
  const xmlParserInput *input = reader->parser->input;
  long line = input->line;
  if (!reader->in_start || input->base == NULL || input->cur == NULL) return line;
  // The parser stands at the end of the tag; no "<" can stand inside one.
  for (const xmlChar *byte = input->cur; byte > input->base;) {
    byte--;
    if (*byte == '<') return line;
    if (*byte == '\n') line--;
  }
  return input->line;
}

const char *maillon_xml_reader_encoding(const maillon_xml_reader *reader) {
  if (reader->parser == NULL) return NULL;
  if (reader->parser->encoding != NULL) return (const char *)reader->parser->encoding;
  if (reader->parser->input == NULL) return NULL;
  return (const char *)reader->parser->input->encoding;
}

void maillon_xml_reader_free(maillon_xml_reader *reader) {
  if (reader == NULL) return;
  if (reader->plug != NULL) xmlSchemaSAXUnplug(reader->plug);
  if (reader->validator != NULL) xmlSchemaFreeValidCtxt(reader->validator);
  if (reader->parser != NULL) xmlFreeParserCtxt(reader->parser);
  free(reader->frames);
  free(reader->attributes);
  free(reader->plain);
  free(reader);
}

// The schema

typedef struct {
  void *context;
  void (*problem)(void *context, const maillon_xml_problem *problem);
} schema_listener;

static void on_schema_error(void *context, xmlErrorPtr error) {
  schema_listener *listener = context;
  if (listener->problem == NULL || error == NULL || error->level < XML_ERR_ERROR) return;
  maillon_xml_problem problem = {
    .trouble = MAILLON_XML_INVALID,
    .domain = error->domain,
    .code = error->code,
    .line = error->line,
    .message = error->message == NULL ? "" : error->message,
    .first = error->str1,
    .second = error->str2,
    .path = "",
    .limit = 0,
  };
  listener->problem(listener->context, &problem);
}

maillon_xml_schema *maillon_xml_schema_create(
    const void *bytes, size_t size, void *context,
    void (*problem)(void *context, const maillon_xml_problem *problem)) {
  xmlInitParser();
  schema_listener listener = {.context = context, .problem = problem};
  if (size > (1 << 28)) return NULL;
  maillon_xml_schema *result = calloc(1, sizeof *result);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt(bytes, (int)size);
  if (result != NULL && parser != NULL) {
    xmlSchemaSetParserStructuredErrors(parser, on_schema_error, &listener);
    result->schema = xmlSchemaParse(parser);
  }
  if (parser != NULL) xmlSchemaFreeParserCtxt(parser);
  if (result != NULL && result->schema != NULL) return result;
  free(result);
  return NULL;
}

void maillon_xml_schema_free(maillon_xml_schema *schema) {
  if (schema == NULL) return;
  xmlSchemaFree(schema->schema);
  free(schema);
}
