// The words for everything that can go wrong: what happened, where, what to do next. No other place makes such text.

import Corpus
import Foundation
import Pipeline
import Screen
import Store
import Terminal

/// What happened, in words for the user.
/// - Parameters:
///   - error: any error of the program's modules or of the system.
///   - path: the file it happened with, where there is one.
func words(for error: any Error, path: String?) -> String {
    switch error {
    case let fault as InputFault: words(for: fault)
    case let fault as StoreError: words(for: fault)
    case let fault as MissingLibrary:
        "\(fault.path): no such library; `broadsheet import --library \(fault.path) PATH…` makes one"
    case is MissingArticle: "the article is no longer in the library; nothing was kept"
    case let fault as ExportFault:
        "\(fault.path): cannot be written (\(String(cString: strerror(fault.code)))); nothing is left of it"
    case let fault as PlainFileFault: words(for: fault)
    case let fault as PipelineError: words(for: fault)
    case let fault as ForeignPassages:
        (path.map { "\($0): " } ?? "")
            + "this is \(fault.encoding); convert it first: iconv -f \(fault.encoding) -t UTF-8 FILE"
    case let fault as TerminalError: words(for: fault)
    case let fault as CocoaError: words(for: fault, path: path)
    case let fault as POSIXError:
        (path.map { "\($0): " } ?? "") + String(cString: strerror(fault.code.rawValue))
    default: (path.map { "\($0): " } ?? "") + "\(error)"
    }
}

private func words(for fault: InputFault) -> String {
    switch fault {
    case .missing(let path): "\(path): no such file or folder"
    case .unreadable(let path, let code): "\(path): cannot be read (\(String(cString: strerror(code))))"
    case .emptyFolder(let path): "\(path): no files in this folder"
    case .unreadableName(let path): "\(path): the name is no UTF-8 text; rename the file to bring it in"
    case .notAFile(let path): "\(path): neither a file nor a folder"
    }
}

private func words(for fault: StoreError) -> String {
    switch fault {
    case .notALibrary(let path):
        "\(path): this file is no Broadsheet library; name another with --library"
    case .newerVersion(let path, let migration):
        "\(path): written by a later version of Broadsheet (\(migration)); nothing was changed; update the program"
    case .gone(let path):
        "\(path): the library was removed or moved while it was open; nothing is kept until it is back and opened anew"
    case .readOnly(path: "sample"): "the bundled sample is for reading alone; name a library of your own with --library"
    case .readOnly(let path):
        "\(path): the library cannot be written to; check the rights of the file and its folder"
    case .damaged(let path, let detail):
        "\(path): the library is damaged (\(detail)); nothing was changed; restore it from a copy, or import again "
            + "into a new one"
    case .diskFull(let path):
        "\(path): the disk is full; what was reported done is safe; free some room and start the same command again"
    case .busy(let path):
        "\(path): another program is writing to this library; what was reported done is safe; start the same command again "
            + "to go on"
    case .badQuery(let detail): "the question cannot be asked: \(detail)"
    case .database(let path, let code, let detail):
        whyNoLibrary(at: path, code: code) ?? "\(path): the library gave error \(code): \(detail)"
    }
}

/// What is said, as a whole line, when the file of an open library was cut short by another program, so that what was mapped
/// of it is gone.
func lastWords(of choice: LibraryChoice) -> String {
    let name = if case .file(let file) = choice { file.path } else { "the sample" }
    let words =
        "\(name): the library was cut short by another program while it was open; restore it from a copy, or import again "
        + "into a new one"
    return "broadsheet: \(printable(words))\n"
}

/// What stands in the way of opening a file as a library, where SQLite says only that it cannot (10, 14).
private func whyNoLibrary(at path: String, code: Int) -> String? {
    guard code & 0xFF == 14 || code & 0xFF == 10 else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else {
        let reason = errno
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if reason == ENOENT, access(folder, F_OK) != 0 { return "\(folder): there is no such folder" }
        if reason == ENOENT, access(folder, W_OK) != 0 {
            return "\(path): no library can be made in this folder (\(String(cString: strerror(errno))))"
        }
        return reason == ENOENT ? nil : "\(path): cannot be opened (\(String(cString: strerror(reason))))"
    }
    if let kind = fileKind(status.st_mode) {
        return "\(path): this is \(kind), no Broadsheet library; name another with --library"
    }
    guard access(path, R_OK) == 0 else { return "\(path): cannot be read (\(String(cString: strerror(errno))))" }
    return nil
}

private func words(for fault: PlainFileFault) -> String {
    switch fault {
    case .notAFile(let path, let kind): "\(path): this is \(kind), not a file"
    case .tooLarge(let path, let count): "\(path): \(count) bytes are too many for a file of this kind"
    }
}

private func words(for fault: PipelineError) -> String {
    switch fault {
    case .emptyFile(let path): "\(path): the file is empty, or holds white space alone"
    case .binaryFile(let path, let signature, let byteOffset):
        "\(path): no text but \(signature.map { "a \($0) file" } ?? "binary data") (byte \(byteOffset)); left out"
    case .unknownEncoding(let path, let bestGuess, let count):
        "\(path): the encoding is not known (\(count == 1 ? "1 byte is" : "\(count) bytes are") no \(bestGuess)); "
            + "name it with --encoding"
    case .unsupportedEncoding(let name):
        "--encoding \(name): this system cannot read that encoding; `iconv --list` shows those it can"
    }
}

private func words(for fault: TerminalError) -> String {
    switch fault {
    case .notATerminal: "this needs a terminal; `broadsheet play` prints a screen without one"
    case .noTerminalName: "the environment names no terminal; set TERM, e.g. TERM=xterm-256color"
    case .unknownTerminal(let name): "the terminal '\(name)' is not known here; set TERM, e.g. TERM=xterm-256color"
    case .noCursorAddressing(let name): "the terminal '\(name)' cannot show a screen; set TERM to what it really is"
    case .noUnicodeLocale: "this machine has no UTF-8 locale, not even C.UTF-8, and cannot show Chinese"
    case .noResources(let code): "the system refused what the terminal needs (\(String(cString: strerror(code))))"
    case .notStarted(let program, let code):
        "\(program) could not be started (\(String(cString: strerror(code))))"
    }
}

private func words(for fault: CocoaError, path: String?) -> String {
    let place = path ?? fault.filePath ?? "a file"
    var status = stat()
    if stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return "\(place): this is a folder, not a file" }
    switch fault.code {
    case .fileReadNoPermission, .fileWriteNoPermission: return "\(place): permission denied"
    case .fileNoSuchFile, .fileReadNoSuchFile: return "\(place): no such file or folder"
    case .fileWriteOutOfSpace: return "\(place): the disk is full"
    case .fileWriteVolumeReadOnly: return "\(place): the disk is read-only"
    default:
        let cause = (fault.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
        let reason = cause.flatMap { $0.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32($0.code))) : nil }
        return "\(place): cannot be read or written (\(reason ?? "error \(fault.code.rawValue)"))"
    }
}

/// What is wrong in the file of settings: `PATH:LINE:COLUMN: …`.
func words(for fault: SettingFault, path: String) -> String {
    let what =
        switch fault.cause {
        case .notTOML(let detail): "this is no TOML (\(detail)); all settings are at their defaults"
        case .unknownName(let name): "there is no setting '\(name)'; `broadsheet config --default` lists them"
        case .badValue(let name, let wanted): "\(name) takes \(wanted); its default holds"
        case .badFilter(let cause): "the filter goes wrong: \(words(for: cause))"
        case .badKey(let key): "'\(key)' is no single key; write j, <C-d>, <F2>"
        case .unknownCommand(let name): "there is no command '\(name)'; docs/keys.md lists them"
        }
    return "\(path):\(fault.line):\(fault.column): \(what)"
}

/// What is wrong with a page that was taken in all the same.
func words(for fault: PageFault, on source: PageSource) -> String {
    let place = fault.line.map { "\(source.path):\($0)" } ?? source.path
    switch fault.cause {
    case .undecodableBytes(let count, let encoding):
        let bytes =
            count == 1 ? "1 byte is no \(encoding) text and is" : "\(count) bytes are no \(encoding) text and are"
        return "\(place): \(bytes) shown as \u{FFFD}; the original is kept"
    case .otherEncoding(let name):
        return "\(place): this line is in \(name), unlike the rest of its page, and was read in that"
    case .controlCharacters(let count):
        let characters = count == 1 ? "1 control character was" : "\(count) control characters were"
        return "\(place): \(characters) left out of the articles; the original is kept"
    case .noArticle:
        return "\(place): no article was found on page \(source.ordinal) of the file; its lines are kept"
    }
}

/// What is wrong with keys that were written down.
func words(for fault: KeyNotationError) -> String {
    switch fault {
    case .unclosed(let offset): "the < at character \(offset + 1) is not closed; <lt> is the key itself"
    case .unknownName(let name, let offset):
        "there is no key <\(sanitized(name))> (character \(offset + 1)); docs/keys.md names them, e.g. <CR> and <C-d>"
    }
}

/// A number with its noun: `1 page`, `0 pages`.
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// That a table ends before all of it was printed.
func words(forFirst shownCount: Int, of count: Int) -> String {
    "\(shownCount) of \(count) printed; `--limit 0` prints all, `--limit NUMBER` so many"
}

/// Work of the reader that a changed page has no place for.
func words(forUnplaced count: Int) -> String {
    let work = count == 1 ? "1 tag, note or mark has" : "\(count) tags, notes and marks have"
    return "\(work) no place any more in the pages that changed; kept, and listed by `broadsheet stats --unplaced`"
}

/// What no period holds.
func words(forUndated count: Int, of total: Int) -> String {
    "\(count) of \(plural(total, "occurrence")) stand\(count == 1 ? "s" : "") in articles without a date and in none of the periods"
}

/// Nothing was found.
func words(forNothingFound text: String) -> String {
    text.isEmpty ? "there are no articles" : "nothing found for '\(sanitized(text))'"
}

/// What an editor left that is no text.
func words(forNoText path: String) -> String {
    "the editor wrote no UTF-8 text; nothing was kept of it in the library, and all of it is in \(path)"
}

/// What `check` found.
func words(for fault: LibraryFault) -> String {
    switch fault {
    case .damagedFile(let detail): "the file is damaged: \(detail)"
    case .orphans(let table, let count): "\(count) rows of table \(table) point to rows that are not there"
    case .wrongStretches(let table, let count):
        "\(count) rows of table \(table) name a stretch that is not in their text"
    case .indexDisagrees(let count): "the index does not say what the texts of \(count) articles say"
    case .unreadablePage(let page): "what is stored of page \(page) cannot be read back"
    case .wrongCount(let name): "the count \(name) is not what counting gives"
    }
}

/// What is wrong with a filter.
func words(for cause: FilterFault.Cause) -> String {
    switch cause {
    case .unknownField(let name):
        "there is no field '\(name)'; fields are " + FilterField.allCases.map(\.rawValue).joined(separator: " ")
    case .badDate(let text): "'\(text)' is no date or range, write 2020, 2020-12, 2020-01..2021-06 or ..2019"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(let day, let month): "\(month) has no day \(day)"
    case .endBeforeStart(let text): "the end of '\(text)' lies before its beginning"
    case .badNumber(let text): "'\(text)' is no number"
    case .badValue(let text, let allowed): "'\(text)' is none of " + allowed.joined(separator: " ")
    case .missingValue(let field): "\(field.rawValue): needs a value"
    case .openQuote: "the quotation mark is not closed"
    case .openGroup: "the bracket is not closed"
    case .strayBracket: "this bracket closes nothing"
    case .missingTerm: "a term is missing here"
    case .tooDeep: "too many brackets or minus signs inside one another"
    case .tooLong: "more than \(FilterParser.lengthLimit) bytes"
    }
}
