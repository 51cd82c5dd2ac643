import { type AriaWords, counted, focused } from "./aria-words.ts";
import type { strings as en } from "./en.ts";

const picked = { other: "{} بابەتی هەڵبژێردراو" };
const options = { other: "{} هەڵبژاردە" };

export const strings: AriaWords<typeof en> = {
  "react-aria-components": { selectPlaceholder: "بابەتێک هەڵبژێرن", tableResizer: "پانیی ستوون", dropzoneLabel: "شوێنی دانانی پەڕگە", colorSwatchPicker: "ڕەنگەکان" },
  "@react-aria/autocomplete": { collectionLabel: "پێشنیازەکان" },
  "@react-aria/breadcrumbs": { breadcrumbs: "لێرەن" },
  "@react-aria/calendar": {
    previous: "پێشتر", next: "دواتر", selectedDateDescription: (a) => `ڕێکەوتی هەڵبژێردراو: ${a["date"]}`, selectedRangeDescription: (a) => `ماوەی هەڵبژێردراو: ${a["dateRange"]}`, todayDate: (a) => `ئەمڕۆ، ${a["date"]}`, todayDateSelected: (a) => `ئەمڕۆ، ${a["date"]}، هەڵبژێردراوە`, dateSelected: (a) => `${a["date"]}، هەڵبژێردراوە`,
    startRangeSelectionPrompt: "ڕۆژی یەکەم هەڵبژێرن", finishRangeSelectionPrompt: "ڕۆژی کۆتایی هەڵبژێرن", minimumDate: "یەکەم ڕۆژی بەردەست", maximumDate: "دوایین ڕۆژی بەردەست", dateRange: (a) => `لە ${a["startDate"]} تا ${a["endDate"]}`,
  },
  "@react-aria/color": { colorPicker: "هەڵبژاردنی ڕەنگ", twoDimensionalSlider: "خلیسکێنەری دوو ئاڕاستە", colorNameAndValue: (a) => `${a["name"]}: ${a["value"]}`, colorInputLabel: (a) => `${a["label"]}، ${a["channelLabel"]}`, colorSwatch: "ڕەنگ", transparent: "ڕوون" },
  "@react-aria/combobox": {
    focusAnnouncement: (a, f) => focused(a, f, { group: (title, count) => `گرووپی ${title}، بە ${count}. `, options, selected: "، هەڵبژێردراوە" }), countAnnouncement: (a, f) => `${counted(f, a["optionCount"], options)} بەردەستە.`, selectedAnnouncement: (a) => `${a["optionText"]}، هەڵبژێردراوە`,
    buttonLabel: "پیشاندانی پێشنیازەکان", listboxLabel: "پێشنیازەکان",
  },
  "@react-aria/datepicker": {
    era: "سەردەم", year: "ساڵ", month: "مانگ", day: "ڕۆژ", hour: "کاتژمێر", minute: "خولەک", second: "چرکە", dayPeriod: "پێش یان دوای نیوەڕۆ", calendar: "ڕۆژژمێر", startDate: "ڕۆژی یەکەم", endDate: "ڕۆژی کۆتایی", weekday: "ڕۆژی هەفتە", timeZoneName: "ناوچەی کاتی",
    selectedDateDescription: (a) => `ڕێکەوتی هەڵبژێردراو: ${a["date"]}`, selectedRangeDescription: (a) => `ماوەی هەڵبژێردراو: لە ${a["startDate"]} تا ${a["endDate"]}`, selectedTimeDescription: (a) => `کاتی هەڵبژێردراو: ${a["time"]}`,
  },
  "@react-aria/dnd": {
    dragItem: (a) => `ڕاکێشانی ${a["itemText"]}`, dragSelectedItems: (a, f) => `ڕاکێشانی ${counted(f, a["count"], picked)}`, dragDescriptionKeyboard: "بۆ دەستپێکردنی ڕاکێشان Enter دابگرن.", dragDescriptionKeyboardAlt: "بۆ دەستپێکردنی ڕاکێشان Alt + Enter دابگرن.", dragDescriptionTouch: "بۆ دەستپێکردنی ڕاکێشان دوو جار دەستی لێ بدەن.", dragDescriptionVirtual: "بۆ دەستپێکردنی ڕاکێشان کرتە بکەن.",
    dragDescriptionLongPress: "بۆ دەستپێکردنی ڕاکێشان ماوەیەک دایبگرن.", dragSelectedKeyboard: (a, f) => `بۆ ڕاکێشانی ${counted(f, a["count"], picked)} Enter دابگرن.`, dragSelectedKeyboardAlt: (a, f) => `بۆ ڕاکێشانی ${counted(f, a["count"], picked)} Alt + Enter دابگرن.`, dragSelectedLongPress: (a, f) => `بۆ ڕاکێشانی ${counted(f, a["count"], picked)} ماوەیەک دایبگرن.`,
    dragStartedKeyboard: "ڕاکێشان دەستی پێکرد. بە Tab بڕۆنە شوێنی دانان، بە Enter دایبنێن و بە Escape پاشگەز ببنەوە.", dragStartedTouch: "ڕاکێشان دەستی پێکرد. بڕۆنە شوێنی دانان و دوو جار دەستی لێ بدەن.", dragStartedVirtual: "ڕاکێشان دەستی پێکرد. بڕۆنە شوێنی دانان و کرتە بکەن یان Enter دابگرن.",
    endDragKeyboard: "ڕادەکێشرێت. Enter هەڵیدەوەشێنێتەوە.", endDragTouch: "ڕادەکێشرێت. دوو جار دەستلێدان هەڵیدەوەشێنێتەوە.", endDragVirtual: "ڕادەکێشرێت. کرتە هەڵیدەوەشێنێتەوە.", dropDescriptionKeyboard: "بە Enter دایبنێن و بە Escape پاشگەز ببنەوە.", dropDescriptionTouch: "بە دوو جار دەستلێدان دایبنێن.", dropDescriptionVirtual: "بە کرتە دایبنێن.",
    dropCanceled: "دانەنرا.", dropComplete: "دانرا.", dropIndicator: "شوێنی دانان", dropOnRoot: "لێرە دایبنێن", dropOnItem: (a) => `دانان لەسەر ${a["itemText"]}`, insertBefore: (a) => `دانان پێش ${a["itemText"]}`, insertBetween: (a) => `دانان لە نێوان ${a["beforeItemText"]} و ${a["afterItemText"]}`, insertAfter: (a) => `دانان دوای ${a["itemText"]}`,
  },
  "@react-aria/grid": {
    deselectedItem: (a) => `${a["item"]} چیتر هەڵنەبژێردراوە.`, select: "هەڵبژاردن", selectedCount: (a, f) => `${counted(f, a["count"], { "=0": "هیچ هەڵنەبژێردراوە", one: "{} بابەت هەڵبژێردراوە", other: "{} بابەت هەڵبژێردراون" })}.`, selectedAll: "هەموو هەڵبژێردراون.", selectedItem: (a) => `${a["item"]} هەڵبژێردرا.`, longPressToSelect: "بۆ دەستپێکردنی هەڵبژاردن ماوەیەک دایبگرن.",
  },
  "@react-aria/menu": { longPressMessage: "داگرتنی درێژ یان Alt + تیری خوارەوە مێنیوەکە دەکاتەوە" },
  "@react-aria/numberfield": { decrease: (a) => `کەمکردنەوەی ${a["fieldLabel"]}`, increase: (a) => `زیادکردنی ${a["fieldLabel"]}`, numberField: "ژمارە" },
  "@react-aria/overlays": { dismiss: "داخستن" },
  "@react-aria/link-preview": { longPressMessage: "داگرتنی درێژ پێشبینین دەکاتەوە" },
  "@react-aria/searchfield": { "Clear search": "سڕینەوەی گەڕان" },
  "@react-aria/spinbutton": { Empty: "بەتاڵ" },
  "@react-aria/steplist": { steplist: "هەنگاوەکان" },
  "@react-aria/table": {
    select: "هەڵبژاردن", selectAll: "هەڵبژاردنی هەموو", sortable: "ستوونێک کە ڕیز دەکرێت", ascending: "بەرزبوونەوە", descending: "دابەزین", ascendingSort: (a) => `ڕیزکراوە بەپێی ${a["columnName"]}، بە بەرزبوونەوە`, descendingSort: (a) => `ڕیزکراوە بەپێی ${a["columnName"]}، بە دابەزین`, columnSize: (a) => `${a["value"]} پیکسڵ`,
    resizerDescription: "بۆ گۆڕینی پانی Enter دابگرن", expand: "فراوانکردن", collapse: "کۆکردنەوە",
  },
  "@react-aria/tag": { removeDescription: "بۆ لابردن Delete دابگرن.", removeButtonLabel: "لابردن" },
  "@react-aria/toast": { close: "داخستن", notifications: (a, f) => `${counted(f, a["count"], { other: "{} پەیام" })}.` },
  "@react-aria/tree": { expand: "فراوانکردن", collapse: "کۆکردنەوە" },
  "@react-stately/color": {
    hue: "ڕەنگ", saturation: "تێری", lightness: "ڕوونی", brightness: "درەوشاوەیی", red: "سوور", green: "سەوز", blue: "شین", alpha: "لێڵی", colorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}`, transparentColorName: (a) => `${a["hue"]} ${a["chroma"]} ${a["lightness"]}، ${a["percentTransparent"]} ڕوون`,
    "very dark": "زۆر تاریک", dark: "تاریک", light: "کاڵ", "very light": "زۆر کاڵ", pale: "ڕەنگپەڕیو", grayish: "خۆڵەمێشیباو", vibrant: "زیندوو", black: "ڕەش", white: "سپی", gray: "خۆڵەمێشی", pink: "پەمەیی", "pink red": "سووری پەمەیی", "red orange": "پرتەقاڵیی سوور", brown: "قاوەیی", orange: "پرتەقاڵی", "orange yellow": "زەردی پرتەقاڵی",
    "brown yellow": "زەردی قاوەیی", yellow: "زەرد", "yellow green": "سەوزی زەرد", "green cyan": "پیرۆزەیی سەوز", cyan: "پیرۆزەیی", "cyan blue": "شینی پیرۆزەیی", "blue purple": "مۆری شین", purple: "مۆر", "purple magenta": "ئەرخەوانیی مۆر", magenta: "ئەرخەوانی", "magenta pink": "پەمەیی ئەرخەوانی",
  },
  "@react-stately/datepicker": { rangeUnderflow: (a) => `ڕۆژەکە دەبێت ${a["minValue"]} یان دواتر بێت.`, rangeOverflow: (a) => `ڕۆژەکە دەبێت ${a["maxValue"]} یان پێشتر بێت.`, rangeReversed: "ڕۆژی یەکەم نابێت دوای ڕۆژی کۆتایی بێت.", unavailableDate: "ئەم ڕۆژە هەڵنابژێردرێت." },
};
