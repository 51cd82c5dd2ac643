import { type AriaWords, counted, focused } from "./aria-words.ts";
import type { strings as en } from "./en.ts";

const picked = { other: "{} مورد انتخاب‌شده" };
const options = { other: "{} گزینه" };

export const strings: AriaWords<typeof en> = {
  "react-aria-components": { selectPlaceholder: "انتخاب کنید", tableResizer: "پهنای ستون", dropzoneLabel: "محل رها کردن فایل", colorSwatchPicker: "رنگ‌ها" },
  "@react-aria/autocomplete": { collectionLabel: "پیشنهادها" },
  "@react-aria/breadcrumbs": { breadcrumbs: "جای شما" },
  "@react-aria/calendar": {
    previous: "قبلی", next: "بعدی", selectedDateDescription: (a) => `تاریخ انتخاب‌شده: ${a["date"]}`, selectedRangeDescription: (a) => `بازهٔ انتخاب‌شده: ${a["dateRange"]}`, todayDate: (a) => `امروز، ${a["date"]}`, todayDateSelected: (a) => `امروز، ${a["date"]}، انتخاب‌شده`, dateSelected: (a) => `${a["date"]}، انتخاب‌شده`,
    startRangeSelectionPrompt: "روز نخست را انتخاب کنید", finishRangeSelectionPrompt: "روز پایانی را انتخاب کنید", minimumDate: "نخستین روز قابل انتخاب", maximumDate: "آخرین روز قابل انتخاب", dateRange: (a) => `${a["startDate"]} تا ${a["endDate"]}`,
  },
  "@react-aria/color": { colorPicker: "انتخاب رنگ", twoDimensionalSlider: "لغزندهٔ دوسویه", colorNameAndValue: (a) => `${a["name"]}: ${a["value"]}`, colorInputLabel: (a) => `${a["label"]}، ${a["channelLabel"]}`, colorSwatch: "رنگ", transparent: "شفاف" },
  "@react-aria/combobox": {
    focusAnnouncement: (a, f) => focused(a, f, { group: (title, count) => `گروه ${title}، با ${count}. `, options, selected: "، انتخاب‌شده" }), countAnnouncement: (a, f) => `${counted(f, a["optionCount"], options)} در دسترس است.`, selectedAnnouncement: (a) => `${a["optionText"]}، انتخاب‌شده`,
    buttonLabel: "نمایش پیشنهادها", listboxLabel: "پیشنهادها",
  },
  "@react-aria/datepicker": {
    era: "مبدأ", year: "سال", month: "ماه", day: "روز", hour: "ساعت", minute: "دقیقه", second: "ثانیه", dayPeriod: "پیش یا پس از ظهر", calendar: "گاه‌شماری", startDate: "روز نخست", endDate: "روز پایانی", weekday: "روز هفته", timeZoneName: "منطقهٔ زمانی",
    selectedDateDescription: (a) => `تاریخ انتخاب‌شده: ${a["date"]}`, selectedRangeDescription: (a) => `بازهٔ انتخاب‌شده: ${a["startDate"]} تا ${a["endDate"]}`, selectedTimeDescription: (a) => `ساعت انتخاب‌شده: ${a["time"]}`,
  },
  "@react-aria/dnd": {
    dragItem: (a) => `کشیدن ${a["itemText"]}`, dragSelectedItems: (a, f) => `کشیدن ${counted(f, a["count"], picked)}`, dragDescriptionKeyboard: "برای آغاز کشیدن Enter را بزنید.", dragDescriptionKeyboardAlt: "برای آغاز کشیدن Alt + Enter را بزنید.", dragDescriptionTouch: "برای آغاز کشیدن دو بار لمس کنید.", dragDescriptionVirtual: "برای آغاز کشیدن کلیک کنید.",
    dragDescriptionLongPress: "برای آغاز کشیدن لمس را نگه دارید.", dragSelectedKeyboard: (a, f) => `برای کشیدن ${counted(f, a["count"], picked)} Enter را بزنید.`, dragSelectedKeyboardAlt: (a, f) => `برای کشیدن ${counted(f, a["count"], picked)} Alt + Enter را بزنید.`, dragSelectedLongPress: (a, f) => `برای کشیدن ${counted(f, a["count"], picked)} لمس را نگه دارید.`,
    dragStartedKeyboard: "کشیدن آغاز شد. با Tab به محل رها کردن بروید، با Enter رها کنید و با Escape انصراف دهید.", dragStartedTouch: "کشیدن آغاز شد. به محل رها کردن بروید و دو بار لمس کنید.", dragStartedVirtual: "کشیدن آغاز شد. به محل رها کردن بروید و کلیک کنید یا Enter را بزنید.",
    endDragKeyboard: "در حال کشیدن. با Enter انصراف دهید.", endDragTouch: "در حال کشیدن. با دو بار لمس انصراف دهید.", endDragVirtual: "در حال کشیدن. با کلیک انصراف دهید.", dropDescriptionKeyboard: "با Enter رها کنید و با Escape انصراف دهید.", dropDescriptionTouch: "با دو بار لمس رها کنید.", dropDescriptionVirtual: "با کلیک رها کنید.",
    dropCanceled: "رها نشد.", dropComplete: "رها شد.", dropIndicator: "محل رها کردن", dropOnRoot: "اینجا رها کنید", dropOnItem: (a) => `رها کردن روی ${a["itemText"]}`, insertBefore: (a) => `گذاشتن پیش از ${a["itemText"]}`, insertBetween: (a) => `گذاشتن میان ${a["beforeItemText"]} و ${a["afterItemText"]}`, insertAfter: (a) => `گذاشتن پس از ${a["itemText"]}`,
  },
  "@react-aria/grid": {
    deselectedItem: (a) => `${a["item"]} دیگر انتخاب‌شده نیست.`, select: "انتخاب", selectedCount: (a, f) => `${counted(f, a["count"], { "=0": "چیزی انتخاب نشده است", other: "{} مورد انتخاب شده است" })}.`, selectedAll: "همه انتخاب شده‌اند.", selectedItem: (a) => `${a["item"]} انتخاب شد.`, longPressToSelect: "برای آغاز انتخاب، لمس را نگه دارید.",
  },
  "@react-aria/menu": { longPressMessage: "لمس طولانی یا Alt + پیکان پایین منو را می‌گشاید" },
  "@react-aria/numberfield": { decrease: (a) => `کاهش ${a["fieldLabel"]}`, increase: (a) => `افزایش ${a["fieldLabel"]}`, numberField: "عدد" },
  "@react-aria/overlays": { dismiss: "بستن" },
  "@react-aria/link-preview": { longPressMessage: "لمس طولانی پیش‌نمایش را می‌گشاید" },
  "@react-aria/searchfield": { "Clear search": "پاک کردن جست‌وجو" },
  "@react-aria/spinbutton": { Empty: "خالی" },
  "@react-aria/steplist": { steplist: "گام‌ها" },
  "@react-aria/table": {
    select: "انتخاب", selectAll: "انتخاب همه", sortable: "ستون مرتب‌شدنی", ascending: "صعودی", descending: "نزولی", ascendingSort: (a) => `مرتب‌شده بر پایهٔ ${a["columnName"]}، صعودی`, descendingSort: (a) => `مرتب‌شده بر پایهٔ ${a["columnName"]}، نزولی`, columnSize: (a) => `${a["value"]} پیکسل`,
    resizerDescription: "برای تغییر پهنا Enter را بزنید", expand: "باز کردن", collapse: "جمع کردن",
  },
  "@react-aria/tag": { removeDescription: "برای برداشتن، Delete را بزنید.", removeButtonLabel: "برداشتن" },
  "@react-aria/toast": { close: "بستن", notifications: (a, f) => `${counted(f, a["count"], { other: "{} پیام" })}.` },
  "@react-aria/tree": { expand: "باز کردن", collapse: "جمع کردن" },
  "@react-stately/color": {
    hue: "فام", saturation: "اشباع", lightness: "روشنی", brightness: "درخشندگی", red: "سرخ", green: "سبز", blue: "آبی", alpha: "کدری", colorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}`, transparentColorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}، ${a["percentTransparent"]} شفاف`,
    "very dark": "بسیار تیره", dark: "تیره", light: "روشن", "very light": "بسیار روشن", pale: "کم‌رنگ", grayish: "خاکستری‌گون", vibrant: "پررنگ", black: "سیاه", white: "سفید", gray: "خاکستری", pink: "صورتی", "pink red": "سرخ صورتی", "red orange": "نارنجی سرخ", brown: "قهوه‌ای", orange: "نارنجی", "orange yellow": "زرد نارنجی",
    "brown yellow": "زرد قهوه‌ای", yellow: "زرد", "yellow green": "سبز زرد", "green cyan": "فیروزه‌ای سبز", cyan: "فیروزه‌ای", "cyan blue": "آبی فیروزه‌ای", "blue purple": "بنفش آبی", purple: "بنفش", "purple magenta": "ارغوانی بنفش", magenta: "ارغوانی", "magenta pink": "صورتی ارغوانی",
  },
  "@react-stately/datepicker": { rangeUnderflow: (a) => `روز باید ${a["minValue"]} یا پس از آن باشد.`, rangeOverflow: (a) => `روز باید ${a["maxValue"]} یا پیش از آن باشد.`, rangeReversed: "روز نخست نباید پس از روز پایانی باشد.", unavailableDate: "این روز را نمی‌توان انتخاب کرد." },
};
