// A part of a large value in a box of its own, so that the whole is copied and compared quickly.

/// Keeps a value behind one reference: a copy costs no more than that, and with itself it is compared at once.
///
/// A change makes a new box, so it is for parts that stay as they are from one key to the next.
@propertyWrapper
public struct Boxed<Value: Sendable & Equatable>: Sendable, Equatable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// Puts a value into a box.
  public init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// The value.
  public var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      var value = box.value
      defer { box = Box(value) }
      yield &value
    }
  }

  /// The box itself, for comparing.
  public var projectedValue: Boxed { self }

  /// Whether the values are the same.
  public static func == (one: Boxed, other: Boxed) -> Bool {
    one.box === other.box || one.box.value == other.box.value
  }
}
