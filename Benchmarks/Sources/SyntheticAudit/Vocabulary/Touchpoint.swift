/// A channel at which the audits meet a provider.
package enum Touchpoint: Int, CaseIterable, Sendable {
  case phone, email, inPerson, delivery, afterSales

  /// The touchpoint as a sheet names it.
  package var written: String {
    switch self {
    case .phone: "phone"
    case .email: "email"
    case .inPerson: "in-person"
    case .delivery: "delivery"
    case .afterSales: "after-sales"
    }
  }
}
