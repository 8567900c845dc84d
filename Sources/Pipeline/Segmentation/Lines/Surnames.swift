// The surnames that names are known by.

extension Bylines {
    /// The hundred most frequent surnames and a few more, after the Ministry of Public Security's counts of 2020.
    static let surnames = PlaneBits(
        ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙"
            + "黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文倪郁欧纪祝宣柳骆包柴葛苗裴阮谷鲍翁游辛祁耿童柯尚房牛单纪梅凌霍缪詹岳齐沙涂米佟蒲甄阎屈项蓝瞿茅隋臧鞠练冼匡娄翟荀卞褚"
            + "洪颜芦班方简区季俞章鲁伍申尤毕焦邢岳管左舒牟费靳盛曲席查甘柏桂闵冉边辜饶刁戚池滕晋邬宫苟廉符奚穆燕郎姬屠晏栾蒙喻窦迟敖冷卓仇艾巩虞封楚宗巫桑荆谌岑习胥蔺闻仲幸丛晁邸揭厉戎"
            + "池佘苑寇鄢郗邰鹿卜茹雍亓逄仝蔚郄邝桓嵇戚"
            + "萧傅庞樊兰殷施温聂庄竺郜冀安路关卫宁连商栗应"
            + "張陳楊黃趙吳孫馬劉羅鄭謝韓馮蕭許鄧葉蘇呂盧鍾鐘譚陸賈鄒閻龍賴齊龔萬錢嚴莊聶歐顧湯駱畢紀項藍韋諸蔣夏賀陶閆譚喬餘佘關塗麥魯雲簡區岑寗甯")
            .unicodeScalars.map(\.value))

    /// Surnames of two characters, printed simplified and traditional.
    static let doubleSurnames: Phrases = [
        "欧阳", "歐陽", "诸葛", "諸葛", "司马", "司馬", "上官", "端木", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "东方", "東方", "司徒",
        "夏侯",
        "公冶", "宇文", "钟离", "鍾離", "南宫", "闻人", "聞人", "申屠", "澹台", "濮阳", "濮陽",
    ]

    /// True for what begins with a surname, of one character or of two.
    static func opensAsName(_ words: Words) -> Bool {
        words.first.map { surnames.contains($0) } ?? false || words.count >= 3 && words.startsWithAny(doubleSurnames)
    }

    /// Likewise for a name as printed.
    static func opensAsName(_ name: [UInt32]) -> Bool { opensAsName(name.map { RuleFolding.folded($0) }[...]) }
}
