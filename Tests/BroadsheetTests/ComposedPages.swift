// Three short pages of our own for tests that run the whole program: two stories of one road, with a sentence in common
// and one event of one office in both, and a third that has nothing to do with them.

import Foundation
import TestSupport

/// The pages.
enum ComposedPages {
    static let all = [
        (
            "清江日报_2021-03-02_01.txt",
            """
            第 1 版

            望洲江北公路开工
            □本报记者 周远

                3月1日，望洲江北公路开工。公路全长四十公里，连起沿江六个乡镇，预计三年建成。国
            家发展改革委2020年6月批复了项目的可行性研究报告。
                沿线群众盼这条路盼了二十年。过去从江北到县城要绕过两座山，遇上雨季常常断行。路修
            通以后，从江北到县城只要半个小时，沿江的柑橘当天就能运进城里的市场。
                县交通局说，公路建成后还将开通公交班线。
            """
        ),
        (
            "清江日报_2021-05-09_02.txt",
            """
            第 2 版

            望洲柑橘有了新路
            □本报记者 林岚

                五月的江北，柑橘花开得正盛。果农老秦算了一笔账：去年因为路断，烂在地里的柑橘有三
            万斤。
                路修通以后，从江北到县城只要半个小时，沿江的柑橘当天就能运进城里的市场。老秦说，
            盼的就是这一天。
                国家发展改革委2020年6月批复了江北公路的可行性研究报告，2021年4月又把沿江冷库列入
            了县域物流试点。
            """
        ),
        (
            "清江日报_2021-06-11_03.txt",
            """
            第 3 版

            龙舟赛在河湾鸣锣
            □本报记者 苏禾

                昨天，二十四支队伍在河湾里比试龙舟。岸上挤满了从各乡赶来的人，锣鼓从清早响到午后。
                今年的头名归了下湾村。领桨的是六十岁的老船工，他说船要齐，心先要齐。
            """
        ),
    ]

    /// Brings the pages into a library below the program's home.
    /// - Returns: the path of the library.
    static func library(of program: BuiltProgram) throws -> String {
        let library = program.home.appendingPathComponent("walk.sqlite").path
        for (name, text) in all { _ = try program.write(text.utf8, to: "pages/\(name)") }
        let pages = program.home.appendingPathComponent("pages").path
        let run = try program.run(["import", "--quiet", "--library", library, pages])
        guard run.status == 0 else { throw CocoaError(.fileReadUnknown) }
        return library
    }
}
