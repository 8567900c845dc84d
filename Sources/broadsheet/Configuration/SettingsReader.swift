// The text of a file of settings becomes settings; what is wrong in it is told with line and column.

import Browser
import Corpus
import Screen
import TOMLKit

/// Reads settings.
struct SettingsReader {
    /// What was read; defaults for all that was wrong.
    private(set) var settings = Settings()
    /// What was wrong, in the order of the file.
    private(set) var faults: [SettingFault] = []
    private let places: TOMLPlaces

    /// Reads a file.
    /// - Parameter text: all of it.
    init(_ text: String) {
        places = TOMLPlaces(text)
        if let fault = TOMLNesting.fault(in: text) {
            faults = [fault]
            return
        }
        do {
            let table = try TOMLTable(string: text)
            for name in table.keys { if let value = table[name] { take(name, value) } }
        } catch let error as TOMLParseError {
            faults = [
                SettingFault(
                    cause: .notTOML(error.description), line: error.source.begin.line,
                    column: error.source.begin.column)
            ]
        } catch {
            faults = [SettingFault(cause: .notTOML("\(error)"), line: 1, column: 1)]
        }
        faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    private mutating func take(_ name: String, _ value: any TOMLValueConvertible) {
        if let setting = SettingTable.settings.first(where: { $0.name == name }) {
            guard !setting.take(value, &settings) else { return }
            return report(.badValue(name: name, wanted: setting.wanted), [name])
        }
        guard let table = value.table, name == "filters" || name == "keys" else {
            return report(.unknownName(name), [name])
        }
        for key in table.keys {
            guard let inner = table[key] else { continue }
            if name == "filters" { takeFilter(key, inner) } else { takeKeys(key, inner) }
        }
    }

    private mutating func takeFilter(_ name: String, _ value: any TOMLValueConvertible) {
        guard let text = value.string else {
            return report(.badValue(name: name, wanted: "a filter in quotation marks"), ["filters", name])
        }
        if let fault = FilterParser.parse(text).faults.first {
            return report(.badFilter(fault.cause), ["filters", name])
        }
        settings.filters.append(SavedFilter(name: name, text: text))
    }

    private mutating func takeKeys(_ scopeName: String, _ value: any TOMLValueConvertible) {
        guard let scope = KeyScope(rawValue: scopeName), let table = value.table else {
            return report(.unknownName("keys.\(scopeName)"), ["keys", scopeName])
        }
        for key in table.keys { takeKey(key, table[key]?.string, scope) }
    }

    private mutating func takeKey(_ key: String, _ name: String?, _ scope: KeyScope) {
        let path = ["keys", scope.rawValue, key]
        guard let keys = try? Key.keys(in: key), keys.count == 1 else { return report(.badKey(key), path) }
        guard let name else {
            return report(.badValue(name: key, wanted: "the name of a command in quotation marks"), path)
        }
        let command = Command(rawValue: name)
        guard command != nil || name == "none" else { return report(.unknownCommand(name), path) }
        settings.keys.append(KeyChange(scope, keys[0].notation, command))
    }

    private mutating func report(_ cause: SettingFault.Cause, _ path: [String]) {
        let place = places.place(of: path)
        faults.append(SettingFault(cause: cause, line: place.line, column: place.column))
    }
}
