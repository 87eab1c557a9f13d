import CLibXML2

/// The name of an element.
///
/// It points into the reader and dies with the callback.
package struct XMLName {
  let localPointer: UnsafePointer<CChar>?
  let namespacePointer: UnsafePointer<CChar>?

  init(local: UnsafePointer<CChar>?, namespace: UnsafePointer<CChar>?) {
    localPointer = local
    namespacePointer = namespace
  }

  /// The name without prefix.
  package var local: String { localPointer.map { String(cString: $0) } ?? "" }

  /// The namespace; nil where there is none.
  package var namespace: String? { namespacePointer.map { String(cString: $0) } }

  /// The name with its namespace in braces: `{urn:example}remark`.
  package var qualified: String { namespace.map { "{\($0)}\(local)" } ?? local }

  /// Whether the local name is this one.
  package func isLocal(_ name: StaticString) -> Bool { XMLName.equal(localPointer, name) }

  /// Whether the namespace is this one.
  package func isIn(_ namespace: StaticString) -> Bool {
    XMLName.equal(namespacePointer, namespace)
  }

  @inline(__always)
  static func equal(_ pointer: UnsafePointer<CChar>?, _ name: StaticString) -> Bool {
    guard let pointer, name.hasPointerRepresentation else { return false }
    // Both end with a NUL, so that neither is read beyond its end.
    let other = name.utf8Start
    var index = 0
    while pointer[index] != 0 {
      if UInt8(bitPattern: pointer[index]) != other[index] { return false }
      index += 1
    }
    return other[index] == 0
  }
}

/// The beginning of an element.
///
/// It points into the reader and dies with the callback.
package struct XMLStart {
  /// The element's name.
  package let name: XMLName
  /// Its attributes, those that declare namespaces apart.
  package let attributes: UnsafeBufferPointer<maillon_xml_attribute>
  // The stream outlives the callback, and counting references to it costs more than the rest.
  private unowned(unsafe) let stream: XMLStream

  init(
    name: XMLName, attributes: UnsafeBufferPointer<maillon_xml_attribute>, stream: XMLStream
  ) {
    self.name = name
    self.attributes = attributes
    self.stream = stream
  }

  /// The physical line on which the tag begins, counted from 1.
  package var line: Int { stream.line }

  /// The path of the element: `/sheet/encounter[3]/wait`.
  package var path: String { stream.path }

  /// The value of the attribute of this name and no namespace.
  package func attribute(_ name: StaticString) -> String? {
    for attribute in attributes
    where attribute.name_space == nil && XMLName.equal(attribute.name, name) {
      return attribute.text
    }
    return nil
  }

  /// The value of the attribute of this name and no namespace without white space around it; nil if
  /// there is none, or nothing in it.
  package func trimmed(_ name: StaticString) -> String? {
    for attribute in attributes
    where attribute.name_space == nil && XMLName.equal(attribute.name, name) {
      let text = attribute.bytes.trimmedText
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// The value of `xml:lang`.
  package var language: String? {
    for attribute in attributes
    where XMLName.equal(attribute.name_space, "http://www.w3.org/XML/1998/namespace")
      && XMLName.equal(attribute.name, "lang")
    {
      return attribute.text
    }
    return nil
  }
}

extension maillon_xml_attribute {
  /// The attribute's name and namespace.
  package var qualifiedName: XMLName { XMLName(local: name, namespace: name_space) }

  /// The value's bytes, UTF-8.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: value, count: size) }

  /// The value.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
