// The small print of an article and a page as compact bytes: paragraphs, line slices, jumps, accounts, evidence.
// Names of rules and roles are numbers here; the table of names is the database's.

import Corpus

/// Gives names numbers and numbers their names.
protocol NameNumbering: AnyObject {
    /// The number of a name, given out now if it is new.
    func number(of name: String) throws -> Int
    /// The name of a number.
    func name(of number: Int) throws -> String
}

/// Writes the small print.
struct LayoutWriter {
    private(set) var out = ByteWriter()
    private let names: any NameNumbering

    init(names: any NameNumbering) { self.names = names }

    mutating func put(_ evidence: Evidence) throws {
        out.put(try names.number(of: evidence.rule))
        out.putDifferences(evidence.lines)
    }

    mutating func put<Value>(_ fact: Fact<Value>?, value: (Value, inout ByteWriter) -> Void) throws {
        guard let fact else { return out.put(0) }
        out.put(1)
        value(fact.value, &out)
        out.put(try names.number(of: fact.certainty.rawValue))
        try put(fact.evidence)
    }

    mutating func put(_ article: Article) throws {
        try put(article.published) { $1.put($0.description) }
        out.put(article.paragraphs.count)
        var place = SlicePlace()
        for paragraph in article.paragraphs { put(paragraph, &place) }
        out.putDifferences(article.furnitureLines)
        out.put(article.jumps.count)
        for jump in article.jumps {
            out.put(jump.direction == .from ? 0 : 1)
            out.put(jump.pageNumber)
            out.put(jump.line)
        }
    }

    private mutating func put(_ paragraph: Paragraph, _ place: inout SlicePlace) {
        out.putSigned(paragraph.span.start - place.text)
        out.put(paragraph.span.length)
        if case .heading(let level) = paragraph.kind { out.put(level + 1) } else { out.put(0) }
        out.put(paragraph.lines.count)
        for slice in paragraph.lines {
            defer { place = SlicePlace(line: slice.line, text: slice.textSpan.end, page: slice.pageSpan.end) }
            if slice.isNext(after: place) {
                out.put(slice.textSpan.length << 1)
                continue
            }
            out.put(1)
            out.putSigned(slice.line - place.line)
            out.putSigned(slice.textSpan.start - place.text)
            out.put(slice.textSpan.length)
            out.putSigned(slice.pageSpan.start - place.page)
            out.put(slice.pageSpan.length)
        }
        out.put(paragraph.runInHeading == nil ? 0 : 1)
        guard let heading = paragraph.runInHeading else { return }
        out.put(heading.start)
        out.put(heading.length)
    }

    /// Writes the accounts as runs of lines that differ in nothing but their number.
    mutating func put(_ accounts: [LineAccount]) throws {
        try accounts.withUnsafeBufferPointer { accounts in
            var start = 0
            while start < accounts.count {
                var end = start + 1
                while end < accounts.count, accounts[end].sharesRun(with: accounts[start]) { end += 1 }
                out.put(end - start)
                try put(run: accounts[start])
                start = end
            }
        }
    }

    private mutating func put(run account: LineAccount) throws {
        out.put(try names.number(of: account.role.rawValue))
        out.put(account.article)
        out.put(account.block)
        out.put(try names.number(of: account.rule))
        put(confidence: account.confidence)
    }

    private mutating func put(confidence: Double) {
        let thousandths = (confidence * 1000).rounded()
        guard thousandths >= 0, thousandths <= 1000, thousandths / 1000 == confidence else {
            out.put(1001)
            return out.put(bits: confidence.bitPattern)
        }
        out.put(Int(thousandths))
    }
}

/// Where the slice before ended.
private struct SlicePlace {
    var line = 0
    var text = 0
    var page = 0
}

extension LineSlice {
    /// True for the line that follows, taken over as it is: most are so, and take a byte or two.
    fileprivate func isNext(after place: SlicePlace) -> Bool {
        line == place.line + 1 && textSpan.start == place.text && pageSpan.start == place.page + 1
            && textSpan.length == pageSpan.length
    }
}

extension LineAccount {
    fileprivate func sharesRun(with other: LineAccount) -> Bool {
        role == other.role && article == other.article && block == other.block && confidence == other.confidence
            && rule == other.rule
    }
}

/// Reads the small print.
struct LayoutReader {
    private var input: ByteReader
    private let names: any NameNumbering

    init(_ bytes: [UInt8], names: any NameNumbering) {
        input = ByteReader(bytes)
        self.names = names
    }

    mutating func evidence() throws -> Evidence {
        let rule = try names.name(of: try input.number())
        return Evidence(rule, lines: try input.differences())
    }

    mutating func fact<Value>(_ value: (inout ByteReader) throws -> Value) throws -> Fact<Value>? {
        guard try input.number() == 1 else { return nil }
        let content = try value(&input)
        let certainty = try Certainty(rawValue: names.name(of: try input.number()))
        guard let certainty else { throw DamagedBytes() }
        return Fact(content, certainty, try evidence())
    }

    mutating func date() throws -> Fact<PartialDate>? {
        try fact { input in
            guard let date = PartialDate(iso: try input.text()) else { throw DamagedBytes() }
            return date
        }
    }

    /// Fills in what of an article is small print.
    mutating func read(into article: inout Article) throws {
        article.published = try date()
        var place = SlicePlace()
        article.paragraphs = []
        for _ in 0..<(try input.count()) { article.paragraphs.append(try paragraph(&place)) }
        article.furnitureLines = try input.differences()
        article.jumps = []
        for _ in 0..<(try input.count()) {
            let direction: Jump.Direction = try input.number() == 0 ? .from : .to
            let number = try input.optionalNumber()
            article.jumps.append(Jump(direction: direction, pageNumber: number, line: try input.number()))
        }
    }

    private mutating func span(after place: Int) throws -> TextSpan {
        let start = place + (try input.signedNumber())
        let length = try input.number()
        guard start >= 0, length >= 0 else { throw DamagedBytes() }
        return TextSpan(start, start + length)
    }

    private mutating func slice(after place: SlicePlace) throws -> LineSlice {
        let form = try input.number()
        guard form == 1 else {
            let length = form >> 1
            guard length >= 0, form & 1 == 0 else { throw DamagedBytes() }
            let textSpan = TextSpan(place.text, place.text + length)
            return LineSlice(
                line: place.line + 1, textSpan: textSpan, pageSpan: TextSpan(place.page + 1, place.page + 1 + length))
        }
        let line = place.line + (try input.signedNumber())
        let textSpan = try span(after: place.text)
        return LineSlice(line: line, textSpan: textSpan, pageSpan: try span(after: place.page))
    }

    private mutating func paragraph(_ place: inout SlicePlace) throws -> Paragraph {
        let span = try span(after: place.text)
        let level = try input.number()
        var slices: [LineSlice] = []
        for _ in 0..<(try input.count()) {
            let slice = try slice(after: place)
            slices.append(slice)
            place = SlicePlace(line: slice.line, text: slice.textSpan.end, page: slice.pageSpan.end)
        }
        var heading: TextSpan?
        if try input.number() == 1 {
            let start = try input.number()
            heading = TextSpan(start, start + (try input.number()))
        }
        let kind: Paragraph.Kind = level == 0 ? .body : .heading(level: level - 1)
        return Paragraph(span: span, kind: kind, lines: slices, runInHeading: heading)
    }

    /// Reads all accounts to the end.
    mutating func accounts() throws -> [LineAccount] {
        var result: [LineAccount] = []
        while !input.isAtEnd {
            let length = try input.number()
            guard let role = LineRole(rawValue: try names.name(of: try input.number())) else { throw DamagedBytes() }
            let article = try input.optionalNumber()
            let block = try input.optionalNumber()
            let rule = try names.name(of: try input.number())
            let confidence = try confidence()
            for _ in 0..<length {
                result.append(
                    LineAccount(
                        line: result.count + 1, role: role, article: article, block: block, rule: rule,
                        confidence: confidence))
            }
        }
        return result
    }

    private mutating func confidence() throws -> Double {
        let thousandths = try input.number()
        return thousandths == 1001 ? Double(bitPattern: try input.bits()) : Double(thousandths) / 1000
    }

    /// Reads the facts of a page.
    mutating func facts() throws -> PageFacts {
        let newspaper = try fact { try $0.text() }
        let date = try date()
        return PageFacts(newspaper: newspaper, date: date, pageNumber: try fact { try $0.signedNumber() })
    }
}

extension LayoutWriter {
    /// Writes the facts of a page.
    mutating func put(_ facts: PageFacts) throws {
        try put(facts.newspaper) { $1.put($0) }
        try put(facts.date) { $1.put($0.description) }
        try put(facts.pageNumber) { $1.putSigned($0) }
    }
}
