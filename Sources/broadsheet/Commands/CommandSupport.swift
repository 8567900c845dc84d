// What the commands share: opening a library, reading a filter, ending with words and a code instead of a trace.

import ArgumentParser
import Corpus
import Foundation

/// Runs work that can fail and, when it does, says why and ends the command with the code for failure.
func orExplain<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let exit as ExitCode {
        throw exit
    } catch let usage as ValidationError {
        throw usage
    } catch is CancellationError {
        complain("interrupted; start the same command again to go on")
        throw ExitStatus.interrupted.code
    } catch {
        complain(words(for: error, path: nil))
        throw ExitStatus.failed.code
    }
}

/// Opens the library that the options name, does some work with it and closes it.
func withLibrary<Value>(
    _ options: LibraryOptions, _ work: (OpenLibrary) async throws -> Value
) async throws -> Value {
    try await orExplain {
        let shelf = LibraryShelf(surroundings: .ofThisProcess())
        let library = try await shelf.open(shelf.toRead(named: options.library))
        let value = try await work(library)
        try await library.store.close()
        return value
    }
}

/// Reads a filter from the arguments of a command.
/// - Throws: `ValidationError` that shows where the filter goes wrong.
func parsedFilter(_ arguments: [String]) throws -> Filter {
    let text = arguments.joined(separator: " ")
    let parsed = FilterParser.parse(text)
    guard let fault = parsed.faults.first else { return parsed.filter }
    // Of what is too long the place says nothing, and all of it is not to be read.
    guard fault.cause != .tooLong else { throw ValidationError("the filter has \(words(for: fault.cause))") }
    let wrong = sanitized(text.at(fault.span))
    let shown = wrong.count > 60 ? wrong.prefix(59) + "…" : wrong[...]
    throw ValidationError("the filter goes wrong at '\(shown)': \(words(for: fault.cause))")
}

/// Runs work in a task that Control-C and a request to end cancel; asked a second time, the program ends at once, which
/// loses nothing that was reported done.
func interruptibly<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task(operation: work)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { signalNumber in
        signal(signalNumber, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: signalNumber, queue: .global())
        source.setEventHandler {
            if task.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
            task.cancel()
            printError("\nbroadsheet: stopping at the next page; once more stops at once\n")
        }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
}
