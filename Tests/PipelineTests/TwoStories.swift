// Two stories with their headlines, and room for a piece between them.

enum TwoStories {
    static let first = """
        　　本报讯（记者 王江）江口县昨天开通三条公交线
        路，城北居民进城不再换车。县交通局说，新线
        路每十分钟一班，末班车延长到晚上十点。
        """
    static let second = """
        　　石门水库除险加固工程开工，工期两年，完工后
        可灌溉三万亩农田。水库建于1958年，坝体多处渗
        漏，下游两个乡镇的居民盼了多年。
        """
    static let heads = ["城北新开三条公交线路", "石门水库加固工程开工"]

    static func page(between piece: String, under head: String = heads[1]) -> String {
        [heads[0], first, piece, head, second].joined(separator: "\n\n")
    }
}
