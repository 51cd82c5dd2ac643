import { type AriaWords, counted, focused } from "./aria-words.ts";

const picked = { one: "{} selected item", other: "{} selected items" };
const options = { one: "{} option", other: "{} options" };

export const strings = {
  "react-aria-components": { selectPlaceholder: "Choose an item", tableResizer: "Column width", dropzoneLabel: "Place to drop files", colorSwatchPicker: "Colours" },
  "@react-aria/autocomplete": { collectionLabel: "Suggestions" },
  "@react-aria/breadcrumbs": { breadcrumbs: "You are here" },
  "@react-aria/calendar": {
    previous: "Previous", next: "Next", selectedDateDescription: (a) => `Selected date: ${a["date"]}`, selectedRangeDescription: (a) => `Selected dates: ${a["dateRange"]}`, todayDate: (a) => `Today, ${a["date"]}`, todayDateSelected: (a) => `Today, ${a["date"]}, selected`, dateSelected: (a) => `${a["date"]}, selected`,
    startRangeSelectionPrompt: "Choose the first day", finishRangeSelectionPrompt: "Choose the last day", minimumDate: "First day that can be chosen", maximumDate: "Last day that can be chosen", dateRange: (a) => `${a["startDate"]} to ${a["endDate"]}`,
  },
  "@react-aria/color": { colorPicker: "Colour picker", twoDimensionalSlider: "Slider in two directions", colorNameAndValue: (a) => `${a["name"]}: ${a["value"]}`, colorInputLabel: (a) => `${a["label"]}, ${a["channelLabel"]}`, colorSwatch: "colour", transparent: "transparent" },
  "@react-aria/combobox": {
    focusAnnouncement: (a, f) => focused(a, f, { group: (title, count) => `Group ${title}, with ${count}. `, options, selected: ", selected" }), countAnnouncement: (a, f) => `${counted(f, a["optionCount"], options)} to choose from.`, selectedAnnouncement: (a) => `${a["optionText"]}, selected`,
    buttonLabel: "Show suggestions", listboxLabel: "Suggestions",
  },
  "@react-aria/datepicker": {
    era: "era", year: "year", month: "month", day: "day", hour: "hour", minute: "minute", second: "second", dayPeriod: "before or after noon", calendar: "Calendar", startDate: "First day", endDate: "Last day", weekday: "day of the week", timeZoneName: "time zone",
    selectedDateDescription: (a) => `Selected date: ${a["date"]}`, selectedRangeDescription: (a) => `Selected dates: ${a["startDate"]} to ${a["endDate"]}`, selectedTimeDescription: (a) => `Selected time: ${a["time"]}`,
  },
  "@react-aria/dnd": {
    dragItem: (a) => `Drag ${a["itemText"]}`, dragSelectedItems: (a, f) => `Drag ${counted(f, a["count"], picked)}`, dragDescriptionKeyboard: "Press Enter to start dragging.", dragDescriptionKeyboardAlt: "Press Alt + Enter to start dragging.", dragDescriptionTouch: "Double tap to start dragging.", dragDescriptionVirtual: "Click to start dragging.",
    dragDescriptionLongPress: "Long press to start dragging.", dragSelectedKeyboard: (a, f) => `Press Enter to drag ${counted(f, a["count"], picked)}.`, dragSelectedKeyboardAlt: (a, f) => `Press Alt + Enter to drag ${counted(f, a["count"], picked)}.`, dragSelectedLongPress: (a, f) => `Long press to drag ${counted(f, a["count"], picked)}.`,
    dragStartedKeyboard: "Dragging has started. Tab goes to a place to drop, Enter drops, Escape cancels.", dragStartedTouch: "Dragging has started. Go to a place to drop, then double tap.", dragStartedVirtual: "Dragging has started. Go to a place to drop, then click or press Enter.",
    endDragKeyboard: "Dragging. Enter cancels it.", endDragTouch: "Dragging. A double tap cancels it.", endDragVirtual: "Dragging. A click cancels it.", dropDescriptionKeyboard: "Enter drops. Escape cancels.", dropDescriptionTouch: "A double tap drops.", dropDescriptionVirtual: "A click drops.",
    dropCanceled: "Not dropped.", dropComplete: "Dropped.", dropIndicator: "place to drop", dropOnRoot: "Drop here", dropOnItem: (a) => `Drop on ${a["itemText"]}`, insertBefore: (a) => `Put before ${a["itemText"]}`, insertBetween: (a) => `Put between ${a["beforeItemText"]} and ${a["afterItemText"]}`, insertAfter: (a) => `Put after ${a["itemText"]}`,
  },
  "@react-aria/grid": {
    deselectedItem: (a) => `${a["item"]} is no longer selected.`, select: "Select", selectedCount: (a, f) => `${counted(f, a["count"], { "=0": "Nothing selected", one: "{} item selected", other: "{} items selected" })}.`, selectedAll: "Everything is selected.", selectedItem: (a) => `${a["item"]} is selected.`, longPressToSelect: "Long press to begin selecting.",
  },
  "@react-aria/menu": { longPressMessage: "Long press, or Alt + down arrow, opens the menu" },
  "@react-aria/numberfield": { decrease: (a) => `Less: ${a["fieldLabel"]}`, increase: (a) => `More: ${a["fieldLabel"]}`, numberField: "Number" },
  "@react-aria/overlays": { dismiss: "Close" },
  "@react-aria/link-preview": { longPressMessage: "Long press opens a preview" },
  "@react-aria/searchfield": { "Clear search": "Clear the search" },
  "@react-aria/spinbutton": { Empty: "Empty" },
  "@react-aria/steplist": { steplist: "Steps" },
  "@react-aria/table": {
    select: "Select", selectAll: "Select all", sortable: "column that can be sorted", ascending: "ascending", descending: "descending", ascendingSort: (a) => `sorted by ${a["columnName"]}, ascending`, descendingSort: (a) => `sorted by ${a["columnName"]}, descending`, columnSize: (a) => `${a["value"]} pixels`,
    resizerDescription: "Press Enter to change the width", expand: "Unfold", collapse: "Fold",
  },
  "@react-aria/tag": { removeDescription: "Press Delete to remove it.", removeButtonLabel: "Remove" },
  "@react-aria/toast": { close: "Close", notifications: (a, f) => `${counted(f, a["count"], { one: "{} message", other: "{} messages" })}.` },
  "@react-aria/tree": { expand: "Unfold", collapse: "Fold" },
  "@react-stately/color": {
    hue: "Hue", saturation: "Saturation", lightness: "Lightness", brightness: "Brightness", red: "Red", green: "Green", blue: "Blue", alpha: "Opacity", colorName: (a) => `${a["lightness"]} ${a["chroma"]} ${a["hue"]}`, transparentColorName: (a) => `${a["lightness"]} ${a["chroma"]} ${a["hue"]}, ${a["percentTransparent"]} transparent`,
    "very dark": "very dark", dark: "dark", light: "light", "very light": "very light", pale: "pale", grayish: "greyish", vibrant: "vivid", black: "black", white: "white", gray: "grey", pink: "pink", "pink red": "pink red", "red orange": "red orange", brown: "brown", orange: "orange", "orange yellow": "orange yellow",
    "brown yellow": "brown yellow", yellow: "yellow", "yellow green": "yellow green", "green cyan": "green cyan", cyan: "cyan", "cyan blue": "cyan blue", "blue purple": "blue purple", purple: "purple", "purple magenta": "purple magenta", magenta: "magenta", "magenta pink": "magenta pink",
  },
  "@react-stately/datepicker": { rangeUnderflow: (a) => `The day must be ${a["minValue"]} or later.`, rangeOverflow: (a) => `The day must be ${a["maxValue"]} or earlier.`, rangeReversed: "The first day must not be after the last.", unavailableDate: "This day cannot be chosen." },
} satisfies AriaWords;
