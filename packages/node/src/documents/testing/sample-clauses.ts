import type { InstrumentClause } from "../models.ts";

/** Twelve clauses made up for the tests, in four languages. No such instrument exists. */
export function sampleClauses(): InstrumentClause[] {
  return CLAUSES.map(([kind, headings, ...paragraphs], at) => ({
    id: `c${at}`,
    kind,
    texts: Object.fromEntries(LANGUAGES.map((language, column) => [language, { ...(headings === null ? {} : { heading: headings[column]! }), paragraphs: paragraphs.map((row) => row[column]!) }])),
  }));
}

const LANGUAGES = ["en", "fa", "ar", "ckb"] as const;
type Row = readonly [string, string, string, string];

const CLAUSES: readonly (readonly [InstrumentClause["kind"], Row | null, ...Row[]])[] = [
  ["preamble", null,
    ["Desiring to widen their cooperation in information and communication technology on the basis of equality and mutual benefit, they have agreed as follows.", "با اراده به گسترش همکاری در فناوری اطلاعات و ارتباطات بر پایهٔ برابری و سود دوجانبه، بر آنچه در پی می‌آید توافق کردند.", "رغبة منهما في توسيع تعاونهما في مجال تقنية المعلومات والاتصالات على أساس المساواة والمنفعة المتبادلة، اتفقتا على ما يأتي.", "بە خواستی فراوانکردنی هاوکارییان لە تەکنەلۆژیای زانیاری و پەیوەندی لەسەر بنەمای یەکسانی و سوودی هاوبەش، لەسەر ئەمانەی خوارەوە ڕێککەوتن."]],
  ["principle", ["Purpose", "هدف", "الغرض", "ئامانج"],
    ["This text sets the frame in which both sides plan, carry out and verify joint work. It creates no duty towards a third State.", "این متن چهارچوبی است که دو سو در آن کار مشترک را برنامه‌ریزی، اجرا و راستی‌آزمایی می‌کنند. از آن تعهدی در برابر دولت سوم پدید نمی‌آید.", "يحدد هذا النص الإطار الذي يخطط فيه الجانبان العمل المشترك وينفذانه ويتحققان منه. ولا ينشئ التزاما تجاه دولة ثالثة.", "ئەم دەقە ئەو چوارچێوەیە دیاری دەکات کە هەردوو لا کاری هاوبەشی تێدا پلان دادەنێن و جێبەجێ دەکەن و دەیپشکنن. هیچ ئەرکێک بەرامبەر دەوڵەتی سێیەم دروست ناکات."]],
  ["principle", ["Equality", "برابری", "المساواة", "یەکسانی"],
    ["Each side keeps its own complete original of the record. Neither hosts the other, and silence is never consent.", "هر سو نسخهٔ اصلی و کامل دفتر را نزد خود نگه می‌دارد. هیچ‌یک میزبان دیگری نیست و سکوت هرگز به معنای رضایت نیست.", "يحتفظ كل جانب بنسخته الأصلية الكاملة من السجل. ولا يستضيف أحدهما الآخر، ولا يعد السكوت قبولا أبدا.", "هەر لایەک دانەی ڕەسەن و تەواوی تۆمارەکە لای خۆی دەپارێزێت. هیچ لایەک خانەخوێی ئەوی تر نییە و بێدەنگی هەرگیز ڕەزامەندی نییە."]],
  ["undertaking", ["The high-speed network", "شبکهٔ پرسرعت", "الشبكة السريعة", "تۆڕی خێرا"],
    ["They shall build the network for the pilgrimage in three stages, of which the first ends 60 days after entry into force.", "آن‌ها شبکهٔ ویژهٔ زیارت را در سه مرحله می‌سازند که مرحلهٔ نخست ۶۰ روز پس از لازم‌الاجرا شدن پایان می‌یابد.", "ينشئان شبكة الزيارة على ثلاث مراحل، تنتهي الأولى منها بعد ٦٠ يوما من دخول النص حيز النفاذ.", "تۆڕی زیارەت لە سێ قۆناغدا دروست دەکەن کە قۆناغی یەکەم ٦٠ ڕۆژ دوای کارپێکردن کۆتایی دێت."],
    ["Each side bears the cost of the sections within its own borders; the plan names the sections and can be computed again by either side.", "هر سو هزینهٔ بخش‌های درون مرزهای خود را می‌پردازد؛ طرح، بخش‌ها را نام می‌برد و هر سو می‌تواند آن را از نو محاسبه کند.", "يتحمل كل جانب كلفة المقاطع الواقعة ضمن حدوده؛ وتسمي الخطة المقاطع ويمكن لأي جانب إعادة حسابها.", "هەر لایەک تێچووی ئەو بەشانە دەگرێتە ئەستۆ کە لەناو سنوورەکانیدان؛ پلانەکە بەشەکان ناو دەبات و هەر لایەک دەتوانێت سەرلەنوێ هەژماری بکات."]],
  ["undertaking", ["Transit and fibre", "گذر بین‌المللی و فیبر", "العبور والألياف", "تێپەڕین و فایبەر"],
    ["They shall exchange, each quarter, the measured latency and availability of every route listed in the annex.", "آن‌ها در هر فصل، تأخیر و دسترس‌پذیری اندازه‌گیری‌شدهٔ همهٔ مسیرهای پیوست را مبادله می‌کنند.", "يتبادلان في كل فصل ما قيس من زمن التأخير ومدى التوافر لكل مسار مذكور في الملحق.", "هەموو وەرزێک دواکەوتن و بەردەستیی پێوراوی هەر ڕێڕەوێکی ناو پاشکۆکە ئاڵوگۆڕ دەکەن."]],
  ["undertaking", ["Pilgrims’ pass", "گذرنامهٔ زائران", "بطاقة الزائر", "مۆڵەتی زیارەتکاران"],
    ["A pass issued by one side is verified by the other without a connection, and leaves no trail of who crossed where.", "گذرنامه‌ای که یک سو صادر می‌کند، نزد سوی دیگر بدون اتصال بررسی می‌شود و ردی از عبور افراد بر جا نمی‌گذارد.", "البطاقة الصادرة عن جانب يتحقق منها الجانب الآخر من دون اتصال، ولا تترك أثرا لمن عبر وأين عبر.", "مۆڵەتێک کە لایەک دەری دەکات، لایەکەی تر بەبێ پەیوەندی دەیپشکنێت و هیچ شوێنپێیەک لەوەی کێ لە کوێ پەڕیوەتەوە بەجێ ناهێڵێت."]],
  ["undertaking", ["Warnings", "هشدارهای امنیتی", "الإنذارات الأمنية", "ئاگادارکردنەوەکان"],
    ["Each side shall pass on a warning that concerns the other within 24 hours, in the standard format (CSAF 2.0).", "هر سو هشداری را که به دیگری مربوط است ظرف ۲۴ ساعت و در قالب استاندارد (CSAF 2.0) می‌فرستد.", "ينقل كل جانب الإنذار الذي يعني الآخر خلال ٢٤ ساعة وبالصيغة القياسية (CSAF 2.0).", "هەر لایەک ئەو ئاگادارکردنەوەیەی پەیوەندی بە لایەکەی ترەوە هەیە لە ماوەی ٢٤ کاتژمێردا و بە فۆرماتی ستاندارد (CSAF 2.0) دەنێرێت."]],
  ["undertaking", ["Education", "آموزش", "التعليم", "فێرکردن"],
    ["They shall recognise each other’s certificates of the joint courses in network automation and network security.", "آن‌ها گواهی‌های دوره‌های مشترک خودکارسازی و امنیت شبکه را که دیگری صادر می‌کند به رسمیت می‌شناسند.", "يعترف كل منهما بشهادات الدورات المشتركة في أتمتة الشبكات وأمنها التي يصدرها الآخر.", "بڕوانامەکانی خولە هاوبەشەکانی ئۆتۆماسیۆن و ئاسایشی تۆڕ کە لایەکەی تر دەیدات بە فەرمی دەناسن."]],
  ["institutional", ["Joint committee", "کمیتهٔ مشترک", "اللجنة المشتركة", "لیژنەی هاوبەش"],
    ["A joint committee meets twice a year, in turn in each capital. Its minutes hold when both sides have agreed to them in each language.", "کمیتهٔ مشترک سالی دو بار و به نوبت در هر پایتخت تشکیل می‌شود. صورت‌جلسهٔ آن هنگامی معتبر است که دو سو متن هر زبان را پذیرفته باشند.", "تجتمع لجنة مشتركة مرتين في السنة، بالتناوب بين العاصمتين. ويعتد بمحضرها متى اتفق عليه الجانبان بكل لغة.", "لیژنەیەکی هاوبەش ساڵی دوو جار و بە نۆرە لە هەر پایتەختێک کۆ دەبێتەوە. کۆنووسەکەی کاتێک کاری پێ دەکرێت کە هەردوو لا لەسەر دەقی هەر زمانێک ڕێککەوتبن."]],
  ["financial", ["Costs", "هزینه‌ها", "التكاليف", "تێچووەکان"],
    ["Unless agreed otherwise in writing, each side bears its own costs. Pledged, committed and disbursed amounts are reported apart.", "جز آنچه کتبی توافق شود، هر سو هزینهٔ خود را می‌پردازد. مبالغ وعده‌شده، تعهدشده و پرداخت‌شده جدا از هم گزارش می‌شوند.", "يتحمل كل جانب تكاليفه ما لم يتفق كتابة على غير ذلك. ويبلغ عن المبالغ الموعودة والملتزم بها والمصروفة كل على حدة.", "ئەگەر بە نووسین بە شێوەیەکی تر ڕێک نەکەون، هەر لایەک تێچووی خۆی دەدات. بڕە بەڵێندراو و تەرخانکراو و خەرجکراوەکان بە جیا ڕاپۆرت دەکرێن."]],
  ["final", ["Differences", "اختلاف‌ها", "الخلافات", "جیاوازییەکان"],
    ["A difference over a figure is shown as such, with both figures, until it is settled in the joint committee.", "اختلاف بر سر هر رقم، با هر دو رقم نشان داده می‌شود تا در کمیتهٔ مشترک حل شود.", "يبين الخلاف على أي رقم بذكر الرقمين معا إلى أن يسوى في اللجنة المشتركة.", "جیاوازی لەسەر هەر ژمارەیەک بە هەردوو ژمارەکەوە پیشان دەدرێت تا لە لیژنەی هاوبەشدا چارەسەر دەکرێت."]],
  ["final", ["Entry into force", "لازم‌الاجرا شدن", "الدخول حيز النفاذ", "کارپێکردن"],
    ["This text enters into force on the later of the two notifications, remains in force for five years, and ends six months after notice.", "این متن در تاریخ دومین اطلاعیه لازم‌الاجرا می‌شود، پنج سال اعتبار دارد و شش ماه پس از اعلام خاتمه پایان می‌یابد.", "يدخل هذا النص حيز النفاذ في تاريخ آخر الإشعارين، ويبقى نافذا خمس سنوات، وينتهي بعد ستة أشهر من الإشعار بإنهائه.", "ئەم دەقە لە ڕێکەوتی دوایین ئاگاداری کاری پێ دەکرێت، پێنج ساڵ بەردەوام دەبێت و شەش مانگ دوای ئاگادارکردنەوەی کۆتاییهێنان تەواو دەبێت."]],
];
