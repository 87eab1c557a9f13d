import CLibXML2

extension maillon_xml_attribute {
  /// Whether it is of a namespace that neither XML nor XML Schema has a use for.
  var isForeign: Bool {
    name_space != nil
      && !qualifiedName.isIn("http://www.w3.org/XML/1998/namespace")
      && !qualifiedName.isIn("http://www.w3.org/2001/XMLSchema-instance")
  }
}
