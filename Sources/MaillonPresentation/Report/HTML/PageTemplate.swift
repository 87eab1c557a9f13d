import Mustache

/// The pieces that a page is made of, as Mustache templates.
///
/// `{{…}}` is text and escaped; the only unescaped values are `{{{html.…}}}`, which are of type
/// `Markup`.
enum PageTemplate: String, CaseIterable {
  case page, section, paragraph, note, box, list, facts, table, picture, chain, quotes, download

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - values: Texts, flags and lists of such, by name.
  ///   - html: What goes onto the page as it is, by name.
  /// - Returns: The markup.
  func filled(_ values: [String: Any], html: [String: Markup] = [:]) -> Markup {
    guard let template = PageTemplate.compiled[self] else { return .empty }
    var values = values
    values["html"] = html.mapValues(\.text)
    return Markup(trusted: template.render(values))
  }

  /// The templates that could be compiled, which a test finds to be all.
  static let compiled: [PageTemplate: MustacheTemplate] = {
    // Mustache's own escaping goes character by character, and `"` followed by an accent slips through it.
    MustacheContentTypes.register(ScalarEscaping(), named: "MAILLON")
    var compiled: [PageTemplate: MustacheTemplate] = [:]
    for template in allCases {
      compiled[template] = try? MustacheTemplate(
        string: "{{% CONTENT_TYPE: MAILLON }}" + template.source)
    }
    return compiled
  }()

  private struct ScalarEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escaped(text) }
  }

  /// The text of the template.
  var source: String {
    switch self {
    case .page: PageTemplate.pageSource
    case .section:
      """
      <section id="{{id}}"{{#named}} aria-labelledby="{{id}}-h"{{/named}}{{#look}} class="{{look}}"{{/look}}>
      <h{{depth}} id="{{id}}-h">{{#link}}<a href="{{link}}">{{heading}}</a>{{/link}}{{^link}}{{heading}}{{/link}}</h{{depth}}>
      {{{html.body}}}</section>

      """
    case .paragraph: "<p>{{text}}</p>\n"
    case .note: "<p class=\"note\">{{text}}</p>\n"
    case .box:
      """
      <div class="box" role="note" aria-label="{{heading}}">
      <p class="boxh">{{heading}}</p>
      <ol>{{#lines}}<li>{{.}}</li>
      {{/lines}}</ol>
      </div>

      """
    case .list:
      "<ul>{{#lines}}<li>{{.}}</li>\n{{/lines}}</ul>\n"
    case .facts:
      "<dl>{{#facts}}<dt>{{term}}</dt><dd>{{text}}</dd>\n{{/facts}}</dl>\n"
    case .table: PageTemplate.tableSource
    case .picture:
      """
      <figure class="plot">
      <div class="wide">{{{html.wide}}}</div>
      <div class="narrow">{{{html.narrow}}}</div>
      <figcaption>{{caption}}</figcaption>
      </figure>

      """
    case .chain:
      """
      <ol class="chain" aria-label="{{label}}">
      {{#links}}<li class="{{look}}"><span class="link">{{value}}</span><span class="what"><b>{{name}}</b>\
      {{#remark}}<em>{{remark}}</em>{{/remark}}<span>{{detail}}</span></span></li>
      {{/links}}</ol>

      """
    case .quotes:
      """
      <div class="quotes">
      {{#quotes}}<figure class="quote {{level}}"><blockquote{{#lang}} lang="{{lang}}"{{/lang}}><p dir="auto">\
      {{#pieces}}{{#marked}}<mark>{{text}}</mark>{{/marked}}{{^marked}}{{text}}{{/marked}}{{/pieces}}</p></blockquote>\
      <figcaption><b>{{title}}</b> \
      <span>{{origin}}</span></figcaption></figure>
      {{/quotes}}</div>

      """
    case .download:
      """
      <p class="keep"><a download="{{file}}" href="data:text/csv;charset=utf-8;base64,{{content}}">{{label}}</a></p>

      """
    }
  }

  private static let tableSource = """
    <div class="scroll"{{#label}} role="group" aria-label="{{label}}" tabindex="0"{{/label}}>
    <table class="{{look}}">
    <caption>{{caption}}</caption>
    <thead><tr>{{#columns}}<th scope="col"{{#look}} class="{{look}}"{{/look}}><span>{{title}}</span></th>\
    {{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr>{{#cells}}{{#heading}}<th scope="row"{{#look}} class="{{look}}"{{/look}}>\
    {{#link}}<a href="{{link}}"><bdi>{{text}}</bdi></a>{{/link}}{{^link}}<bdi>{{text}}</bdi>{{/link}}\
    {{#detail}}<small>{{detail}}</small>{{/detail}}</th>{{/heading}}\
    {{^heading}}<td{{#look}} class="{{look}}"{{/look}}>{{#link}}<a href="{{link}}"><bdi>{{text}}</bdi></a>{{/link}}\
    {{^link}}{{text}}{{/link}}{{#detail}}<small>{{detail}}</small>{{/detail}}{{{html.picture}}}</td>{{/heading}}\
    {{/cells}}</tr>
    {{/rows}}</tbody>
    </table>
    </div>

    """

  private static let pageSource = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'">
    <title>{{title}} · {{eyebrow}}</title>
    <style>
    {{{html.style}}}</style>
    </head>
    <body>
    <a class="skip" href="#summary">{{skip}}</a>
    <header class="top">
    <p class="eyebrow">{{eyebrow}}</p>
    <h1>{{title}}</h1>
    <p class="sub">{{subtitle}}</p>
    <ul class="figures">{{#figures}}<li><b>{{value}}</b> {{label}}</li>
    {{/figures}}</ul>
    </header>
    <nav aria-label="{{contents}}">
    <p class="navh">{{contents}}</p>
    <ol>{{#sections}}<li><a href="#{{id}}">{{heading}}</a></li>
    {{/sections}}</ol>
    </nav>
    <main>
    {{{html.body}}}</main>
    <footer><p>{{footer}}</p></footer>
    <script type="application/json" id="data">{{{html.data}}}</script>
    </body>
    </html>

    """
}
