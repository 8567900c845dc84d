// Marked sentences in traditional script, and sentences put into it by the project's own table of variants.

/// Text in traditional script.
public struct TraditionalText: Sendable {
    /// For each character that others fold to, the first of them.
    private let variants: [Character: Character]

    /// Reads the table backwards.
    ///
    /// Characters of which simplified text uses both forms (乾, 著, 瞭) are left alone: names keep them as printed.
    /// - Parameter table: `Data/script/variants.tsv`.
    public init(table: [UInt8]) {
        var variants: [Character: Character] = [:]
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            guard columns.count == 2, let key = columns[0].first else { continue }
            variants[key] = columns[1].first { TraditionalText.isCommon($0) && !"著覆徵乾藉瞭阪".contains($0) }
        }
        self.variants = variants
    }

    private static func isCommon(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x4E00...0x9FFF).contains(scalar.value)
    }

    /// The text with every character replaced that has another form; as many characters as before.
    public func converted(_ text: String) -> String { String(text.map { variants[$0] ?? $0 }) }

    /// News, reports and notices as papers of Hong Kong, Macau and Taiwan, and those before 1956, print them.
    public static let sentences = [
        "〔O:香港特區政府政務司〕司長〔P:陳國基〕表示，首批用地將於年底平整完畢。",
        "〔P:習近平〕主席在〔L:利雅得〕出席〔M:首屆中國—阿拉伯國家峰會〕。",
        "〔O:臺灣大學〕教授〔P:葉俊榮〕認為，兩岸學者要多往來。",
        "〔O:中華人民共和國商務部〕發言人〔P:束珏婷〕回應了記者的提問。",
        "〔L:澳門特別行政區〕行政長官〔P:賀一誠〕訪問〔L:橫琴粵澳深度合作區〕。",
        "〔O:上海合作組織〕秘書長〔P:張明〕說，各成員國支持《〔W:塔什干宣言〕》。",
        "〔O:東南亞國家聯盟〕（〔O:東盟〕）十國外長在〔L:雅加達〕開會。",
        "〔L:重慶市萬州區〕與〔L:達州市〕簽訂「〔W:萬達開川渝統籌發展示範區建設行動方案〕」。",
        "〔L:雲〕、〔L:貴〕、〔L:川〕、〔L:渝〕四省市的氣象部門建立會商制度。",
        "〔P:鄧小平〕同志視察〔L:深圳〕、〔L:珠海〕等經濟特區。",
        "〔O:人民解放軍〕某部戰士〔P:劉英俊〕的事跡傳遍全國。",
        "〔O:聯合國安理會〕就〔L:烏克蘭〕局勢舉行緊急會議。",
        "〔L:法國〕總統〔P:馬克龍〕會見〔L:德國〕總理〔P:舒爾茨〕。",
        "〔O:國務院〕總理〔P:李強〕主持召開〔M:國務院常務會議〕。",
        "〔O:臺北市政府〕舉行記者會，市長〔P:蔣萬安〕出席。",
        "〔L:長江〕、〔L:黃河流域〕的降雨將持續至後天。",
        "〔O:復旦大學〕與〔O:遵義醫科大學〕簽約，共建「〔L:粵港澳大灣區〕」實驗室。",
        "記者〔P:鄭曉雲〕從〔O:廣東省統計局〕獲悉，全省進出口總值增長一成。",
        "〔O:深圳市騰訊計算機系統有限公司〕捐款一億元。",
        "〔O:新華社〕〔L:北京〕三月五日電 代表們就草案進行熱烈討論。",
        "〔P:戴麟趾〕爵士在〔L:九龍〕主持大廈落成儀式。",
        "〔O:全國人大常委會〕副委員長〔P:鄭建邦〕率團訪問〔L:馬來西亞〕。",
        "《〔W:中華人民共和國香港特別行政區基本法〕》起草委員會在〔L:北京〕開會。",
    ]
}
