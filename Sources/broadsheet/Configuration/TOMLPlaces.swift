// Where in a TOML file a value stands. The parser tells places of errors alone, so the names are looked for again.

/// The places of the names of a TOML file.
struct TOMLPlaces {
    private var places: [[String]: (line: Int, column: Int)] = [:]

    /// Finds the names.
    /// - Parameter text: a file that the parser accepts.
    init(_ text: String) {
        var table: [String] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = raw.prefix { $0 == " " || $0 == "\t" }.count
            let line = raw.dropFirst(indent)
            if line.hasPrefix("[") {
                table = TOMLPlaces.names(line.drop { $0 == "[" })
                places[table, default: (index + 1, indent + 1)] = (index + 1, indent + 1)
            } else if let first = line.first, first != "#", line.contains("=") {
                let path = table + TOMLPlaces.names(line)
                if places[path] == nil { places[path] = (index + 1, indent + 1) }
            }
        }
    }

    /// Line and column of a name, from 1; of the nearest table around it where it was not found.
    func place(of path: [String]) -> (line: Int, column: Int) {
        var path = path
        while !path.isEmpty {
            if let place = places[path] { return place }
            path.removeLast()
        }
        return (1, 1)
    }

    /// The names up to `=` or `]`, parted by dots: `keys."<C-d>"`.
    private static func names(_ text: Substring) -> [String] {
        var names = [""]
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                names[names.count - 1].append(character)
                isEscaped = false
            } else if let open = quote {
                if character == open {
                    quote = nil
                } else if character == "\\", open == "\"" {
                    isEscaped = true
                } else {
                    names[names.count - 1].append(character)
                }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "." {
                names.append("")
            } else if character == "=" || character == "]" {
                break
            } else if character != " ", character != "\t" {
                names[names.count - 1].append(character)
            }
        }
        return names
    }
}
