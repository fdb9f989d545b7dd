/** 姓氏 · Family names a person's name may begin with: the commoner ones of the census and those met in court papers. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景' +
  '党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支' +
  '卿国狄平计索宣晋相初门云容敬来扈晁芮年买妥海虎乜朵留者念保璩暴咸逯植介是浮么生旦尼次格白索仁普玛拉才德都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由竺邴贡旷訾凡禚党逄矫桓裔';
const COMPOUND =
  '欧阳 上官 司马 司徒 诸葛 尉迟 皇甫 令狐 慕容 端木 公孙 申屠 东方 夏侯 长孙 轩辕 呼延 闻人 独孤 南宫 宇文 百里 拓跋 第五 完颜 纳兰 司空 赫连 澹台 钟离 公冶 濮阳 淳于 单于 太史 仲孙 鲜于 闾丘 万俟 赛罕 达瓦 扎西 多吉';

const SURNAMES: ReadonlySet<string> = new Set([...Array.from(SINGLE), ...COMPOUND.split(' ')]);

/** How many characters of the text are a family name; 0 when it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (SURNAMES.has(text.slice(0, 2))) return 2;
  return SURNAMES.has(text.slice(0, 1)) ? 1 : 0;
}
