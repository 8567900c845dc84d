// A quick look that spares most lines of running text the rules' search for their words.

/// The pairs of characters that the words of line rules begin with.
enum PhraseGate {
    /// Every rule that is guarded by the gate must begin each of its words with one of these.
    private static let pairs = [
        "上接", "紧接", "承接", "接自", "接第", "下转", "转第", "紧转", "转至", "续转", "统一", "邮发", "刊号", "广告", "农历", "总第", "代号", "出版",
        "零售", "定价", "承印", "社址",
        "邮编", "印刷", "CN", "IS", "主办", "主管", "今日", "来源", "稿件", "作者", "发布", "发表", "字号", "字体", "浏览", "阅读", "点击", "访问",
        "信息", "更新", "责任", "编辑", "供稿",
        "打印", "时间", "日期", "返回", "上一", "下一", "关闭", "分享", "加入", "设为", "当前", "您的", "您现", "版权", "co", "Co", "IC", "ic",
        "公网", "网站", "联系", "关于", "相关",
        "推荐", "扫一", "我要", "无障", "手机", "客户", "微信", "承办", "技术", "首页", "热门", "猜你", "查看", "更多", "热线", "电话", "投诉", "举报",
        "咨询", "邮箱", "传真", "QQ",
        "服务", "遗失", "拍卖", "招标", "转让", "注销", "清算", "减资", "分类", "公益", "招租", "招聘", "寻人", "债权", "记者", "特约", "通讯", "撰文",
        "撰稿", "实习", "见习", "首席",
        "特派", "评论", "摄影", "图片", "供图", "全媒", "融媒", "特派", "资料", "视觉", "新华", "漫画", "制图", "【打", "【关",
        "文/", "图/", "索引", "发文", "成文", "主题", "有效", "公开", "公文", "体裁", "文号", "生成", "实施", "废止", "组配", "名称", "标题", "文件",
        "时效", "此件", "是否", "制定",
        "施行", "印发", "责编", "美编", "美术", "版式", "校对", "组版", "本版", "值班", "图编", "主编", "执行", "一读", "二读", "审读", "统筹", "策划",
        "设计", "制作", "排版", "总值",
        "大酬", "火热", "公开", "开业", "隆重", "房屋", "门面", "副主", "编审", "审校", "检校", "本期",
    ]

    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 1024)
        for pair in pairs {
            let scalars = pair.unicodeScalars.map { RuleFolding.folded($0.value) }
            let hash = PhraseGate.hash(scalars[0], scalars[1])
            bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        }
        return bits
    }()

    @inline(__always) private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 16
    }

    /// False when none of the rules' words can stand in the line.
    static func mayHold(_ words: Words) -> Bool {
        words.withUnsafeBufferPointer { characters in
            bits.withUnsafeBufferPointer { bits in
                guard characters.count > 1 else { return false }
                for place in 1..<characters.count {
                    let hash = hash(characters[place - 1], characters[place])
                    if bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 { return true }
                }
                return false
            }
        }
    }
}
