// A command whose library is cut short by another program while it is read.

import Foundation
import TestSupport
import Testing

@Suite struct CutLibraryTests {
    @Test func `A command that loses its library ends with words and code 2`() throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let paragraph = "    清晨的江面上起了雾，渡船靠岸时，码头上的人已经排成了长队，挑担的和推车的让出一条路来。\n"
        let page = "渡口的早晨\n\n" + String(repeating: paragraph, count: 60)
        let file = try program.write(page.utf8, to: "page.txt")
        let library = program.home.appendingPathComponent("library.sqlite").path
        #expect(try program.run(["import", "--quiet", "--library", library, file]).status == 0)
        // The pipe holds less than is written, so that once a byte has come the command is still there, its library open.
        let (output, errors) = (Pipe(), Pipe())
        let room = fcntl(output.fileHandleForWriting.fileDescriptor, Self.setPipeSize, 4096)
        let whole = try program.run(["export", "--library", library]).output
        #expect(room > 0 && Int(room) < whole.utf8.count)
        let process = Process()
        process.executableURL = BuiltProgram.location
        process.arguments = ["export", "--library", library]
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": program.home.path, "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
        // What the system sends where a page of a mapped file is gone.
        #expect(kill(process.processIdentifier, SIGBUS) == 0)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(
            said.hasPrefix("broadsheet: \(library): the library was cut short by another program while it was open"))
    }

    /// F_SETPIPE_SZ of Linux, which Swift does not import.
    private static let setPipeSize: Int32 = 1031
}
