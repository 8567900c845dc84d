// Strings from UTF-16 units, most of them of the basic plane. It knows no text.

extension String {
    /// The characters of some units.
    ///
    /// The standard library decodes a slice of units through a general parser, which costs ten times as much for the few
    /// characters of a name.
    /// - Parameter units: characters of the basic plane; halves of others become U+FFFD.
    init(units: some Collection<UInt16>) {
        self.init(unsafeUninitializedCapacity: 3 * units.count) { bytes in
            var count = 0
            for unit in units {
                let scalar = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
                if scalar < 0x80 {
                    bytes[count] = UInt8(scalar)
                    count += 1
                } else if scalar < 0x800 {
                    bytes[count] = 0xC0 | UInt8(scalar >> 6)
                    bytes[count + 1] = 0x80 | UInt8(scalar & 0x3F)
                    count += 2
                } else {
                    bytes[count] = 0xE0 | UInt8(scalar >> 12)
                    bytes[count + 1] = 0x80 | UInt8(scalar >> 6 & 0x3F)
                    bytes[count + 2] = 0x80 | UInt8(scalar & 0x3F)
                    count += 3
                }
            }
            return count
        }
    }

    /// The characters of some units, of any plane.
    init(utf16 units: some Collection<UInt16>) {
        if units.contains(where: { $0 & 0xF800 == 0xD800 }) {
            self.init(decoding: units, as: UTF16.self)
        } else {
            self.init(units: units)
        }
    }
}
