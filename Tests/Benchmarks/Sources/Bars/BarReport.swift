// Numbers beside their bars, and whether all were held. It measures nothing.

/// Prints figures and remembers what was missed.
public struct BarReport {
    /// True when any figure was over its bar.
    public private(set) var isAnyMissed = false

    /// Nothing measured yet.
    public init() {}

    /// Prints a figure beside its bar.
    public mutating func check(_ name: String, _ value: Double, _ unit: String, atMost bar: Double) {
        let isHeld = value <= bar
        isAnyMissed = isAnyMissed || !isHeld
        print("\(name): \(value.short) \(unit), bar \(bar.short): \(isHeld ? "held" : "MISSED")")
    }
}

/// Numbers in order.
public struct Distribution {
    private let sorted: [Double]

    /// Puts numbers in order.
    public init(_ values: [Double]) { sorted = values.sorted() }

    /// How many.
    public var count: Int { sorted.count }

    /// The middle one; 0 of none.
    public var median: Double { percentile(50) }

    /// The smallest number that so many per cent are not above; 0 of none.
    public func percentile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let place = Int((share / 100 * Double(sorted.count)).rounded(.up)) - 1
        return sorted[max(0, min(place, sorted.count - 1))]
    }

    /// The distribution on a line.
    public func line(_ name: String) -> String {
        "\(name): median \(median.short), 90 % \(percentile(90).short), 99 % \(percentile(99).short), "
            + "most \(percentile(100).short) ms, \(count) times"
    }
}

extension Double {
    /// With two decimals.
    public var short: String {
        let hundredths = Int((self * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
