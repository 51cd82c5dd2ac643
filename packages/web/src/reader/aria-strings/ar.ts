import { type AriaWords, counted, focused } from "./aria-words.ts";
import type { strings as en } from "./en.ts";

const picked = { zero: "{} عنصر محدَّد", one: "عنصر محدَّد واحد", two: "عنصرين محدَّدين", few: "{} عناصر محدَّدة", many: "{} عنصرًا محدَّدًا", other: "{} عنصر محدَّد" };
const options = { zero: "{} خيار", one: "خيار واحد", two: "خياران", few: "{} خيارات", many: "{} خيارًا", other: "{} خيار" };

export const strings: AriaWords<typeof en> = {
  "react-aria-components": { selectPlaceholder: "اختاروا عنصرًا", tableResizer: "عرض العمود", dropzoneLabel: "موضع إفلات الملفات", colorSwatchPicker: "الألوان" },
  "@react-aria/autocomplete": { collectionLabel: "الاقتراحات" },
  "@react-aria/breadcrumbs": { breadcrumbs: "موقعكم" },
  "@react-aria/calendar": {
    previous: "السابق", next: "التالي", selectedDateDescription: (a) => `التاريخ المحدَّد: ${a["date"]}`, selectedRangeDescription: (a) => `المدة المحدَّدة: ${a["dateRange"]}`, todayDate: (a) => `اليوم، ${a["date"]}`, todayDateSelected: (a) => `اليوم، ${a["date"]}، محدَّد`, dateSelected: (a) => `${a["date"]}، محدَّد`,
    startRangeSelectionPrompt: "اختاروا اليوم الأول", finishRangeSelectionPrompt: "اختاروا اليوم الأخير", minimumDate: "أول يوم متاح", maximumDate: "آخر يوم متاح", dateRange: (a) => `من ${a["startDate"]} إلى ${a["endDate"]}`,
  },
  "@react-aria/color": { colorPicker: "اختيار اللون", twoDimensionalSlider: "منزلق باتجاهين", colorNameAndValue: (a) => `${a["name"]}: ${a["value"]}`, colorInputLabel: (a) => `${a["label"]}، ${a["channelLabel"]}`, colorSwatch: "لون", transparent: "شفاف" },
  "@react-aria/combobox": {
    focusAnnouncement: (a, f) => focused(a, f, { group: (title, count) => `المجموعة ${title}، وفيها ${count}. `, options, selected: "، محدَّد" }), countAnnouncement: (a, f) => `المتاح: ${counted(f, a["optionCount"], options)}.`, selectedAnnouncement: (a) => `${a["optionText"]}، محدَّد`,
    buttonLabel: "عرض الاقتراحات", listboxLabel: "الاقتراحات",
  },
  "@react-aria/datepicker": {
    era: "الحقبة", year: "السنة", month: "الشهر", day: "اليوم", hour: "الساعة", minute: "الدقيقة", second: "الثانية", dayPeriod: "صباحًا أو مساءً", calendar: "التقويم", startDate: "اليوم الأول", endDate: "اليوم الأخير", weekday: "يوم الأسبوع", timeZoneName: "المنطقة الزمنية",
    selectedDateDescription: (a) => `التاريخ المحدَّد: ${a["date"]}`, selectedRangeDescription: (a) => `المدة المحدَّدة: من ${a["startDate"]} إلى ${a["endDate"]}`, selectedTimeDescription: (a) => `الوقت المحدَّد: ${a["time"]}`,
  },
  "@react-aria/dnd": {
    dragItem: (a) => `سحب ${a["itemText"]}`, dragSelectedItems: (a, f) => `سحب ${counted(f, a["count"], picked)}`, dragDescriptionKeyboard: "اضغطوا Enter لبدء السحب.", dragDescriptionKeyboardAlt: "اضغطوا Alt + Enter لبدء السحب.", dragDescriptionTouch: "انقروا مرتين لبدء السحب.", dragDescriptionVirtual: "انقروا لبدء السحب.",
    dragDescriptionLongPress: "اضغطوا مطوّلًا لبدء السحب.", dragSelectedKeyboard: (a, f) => `اضغطوا Enter لسحب ${counted(f, a["count"], picked)}.`, dragSelectedKeyboardAlt: (a, f) => `اضغطوا Alt + Enter لسحب ${counted(f, a["count"], picked)}.`, dragSelectedLongPress: (a, f) => `اضغطوا مطوّلًا لسحب ${counted(f, a["count"], picked)}.`,
    dragStartedKeyboard: "بدأ السحب. انتقلوا إلى موضع الإفلات بالمفتاح Tab، وأفلتوا بالمفتاح Enter، وألغوا بالمفتاح Escape.", dragStartedTouch: "بدأ السحب. انتقلوا إلى موضع الإفلات ثم انقروا مرتين.", dragStartedVirtual: "بدأ السحب. انتقلوا إلى موضع الإفلات ثم انقروا أو اضغطوا Enter.",
    endDragKeyboard: "السحب جارٍ. المفتاح Enter يلغيه.", endDragTouch: "السحب جارٍ. النقر مرتين يلغيه.", endDragVirtual: "السحب جارٍ. النقر يلغيه.", dropDescriptionKeyboard: "المفتاح Enter للإفلات، والمفتاح Escape للإلغاء.", dropDescriptionTouch: "انقروا مرتين للإفلات.", dropDescriptionVirtual: "انقروا للإفلات.",
    dropCanceled: "أُلغي الإفلات.", dropComplete: "تم الإفلات.", dropIndicator: "موضع الإفلات", dropOnRoot: "أفلتوا هنا", dropOnItem: (a) => `إفلات على ${a["itemText"]}`, insertBefore: (a) => `إدراج قبل ${a["itemText"]}`, insertBetween: (a) => `إدراج بين ${a["beforeItemText"]} و${a["afterItemText"]}`, insertAfter: (a) => `إدراج بعد ${a["itemText"]}`,
  },
  "@react-aria/grid": {
    deselectedItem: (a) => `${a["item"]} لم يعد محدَّدًا.`, select: "تحديد",
    selectedCount: (a, f) => `${counted(f, a["count"], { "=0": "لم يُحدَّد شيء", zero: "لم يُحدَّد شيء", one: "حُدِّد عنصر واحد", two: "حُدِّد عنصران", few: "حُدِّدت {} عناصر", many: "حُدِّد {} عنصرًا", other: "حُدِّد {} عنصر" })}.`, selectedAll: "حُدِّدت العناصر كلها.", selectedItem: (a) => `حُدِّد ${a["item"]}.`, longPressToSelect: "اضغطوا مطوّلًا لبدء التحديد.",
  },
  "@react-aria/menu": { longPressMessage: "الضغط المطوّل، أو Alt + السهم السفلي، يفتح القائمة" },
  "@react-aria/numberfield": { decrease: (a) => `إنقاص ${a["fieldLabel"]}`, increase: (a) => `زيادة ${a["fieldLabel"]}`, numberField: "رقم" },
  "@react-aria/overlays": { dismiss: "إغلاق" },
  "@react-aria/link-preview": { longPressMessage: "الضغط المطوّل يفتح معاينة" },
  "@react-aria/searchfield": { "Clear search": "مسح البحث" },
  "@react-aria/spinbutton": { Empty: "فارغ" },
  "@react-aria/steplist": { steplist: "الخطوات" },
  "@react-aria/table": {
    select: "تحديد", selectAll: "تحديد الكل", sortable: "عمود قابل للترتيب", ascending: "تصاعدي", descending: "تنازلي", ascendingSort: (a) => `مرتّب حسب ${a["columnName"]} تصاعديًا`, descendingSort: (a) => `مرتّب حسب ${a["columnName"]} تنازليًا`, columnSize: (a) => `${a["value"]} بكسل`,
    resizerDescription: "اضغطوا Enter لتغيير العرض", expand: "توسيع", collapse: "طي",
  },
  "@react-aria/tag": { removeDescription: "اضغطوا Delete للإزالة.", removeButtonLabel: "إزالة" },
  "@react-aria/toast": { close: "إغلاق", notifications: (a, f) => `${counted(f, a["count"], { zero: "لا رسائل", one: "رسالة واحدة", two: "رسالتان", few: "{} رسائل", many: "{} رسالة", other: "{} رسالة" })}.` },
  "@react-aria/tree": { expand: "توسيع", collapse: "طي" },
  "@react-stately/color": {
    hue: "تدرّج اللون", saturation: "التشبع", lightness: "الإضاءة", brightness: "السطوع", red: "أحمر", green: "أخضر", blue: "أزرق", alpha: "العتامة", colorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}`, transparentColorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}، شفاف بنسبة ${a["percentTransparent"]}`,
    "very dark": "داكن جدًا", dark: "داكن", light: "فاتح", "very light": "فاتح جدًا", pale: "باهت", grayish: "مائل إلى الرمادي", vibrant: "زاهٍ", black: "أسود", white: "أبيض", gray: "رمادي", pink: "وردي", "pink red": "أحمر وردي", "red orange": "برتقالي محمر", brown: "بني", orange: "برتقالي", "orange yellow": "أصفر برتقالي",
    "brown yellow": "أصفر بني", yellow: "أصفر", "yellow green": "أخضر مصفر", "green cyan": "سماوي مخضر", cyan: "سماوي", "cyan blue": "أزرق سماوي", "blue purple": "بنفسجي مزرق", purple: "بنفسجي", "purple magenta": "أرجواني بنفسجي", magenta: "أرجواني", "magenta pink": "وردي أرجواني",
  },
  "@react-stately/datepicker": { rangeUnderflow: (a) => `يجب أن يكون اليوم ${a["minValue"]} أو بعده.`, rangeOverflow: (a) => `يجب أن يكون اليوم ${a["maxValue"]} أو قبله.`, rangeReversed: "يجب ألا يقع اليوم الأول بعد الأخير.", unavailableDate: "لا يمكن اختيار هذا اليوم." },
};
