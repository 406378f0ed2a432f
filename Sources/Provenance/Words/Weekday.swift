/// The days of the week, in small letters.
package enum Weekday {
  package static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
