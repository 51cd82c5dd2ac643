/** Remarks: shared comments on a clause, a figure, a minute. */
export const remarks = {
  title: "Remarks", none: "No remarks.", count: "{count, plural, =0 {No remarks} one {# remark} other {# remarks}}", openCount: "{count, plural, =0 {none open} one {# open} other {# open}}",
  ask: "Make a remark", onPart: "On {part}", inLanguage: "On the {language} text", write: "Your remark", writeHelp: "Both parties read it. It changes nothing else in the record.", send: "Sign the remark",
  answer: "Answer", yourAnswer: "Your answer", sendAnswer: "Sign the answer", settle: "Settle", settleWith: "Closing word", sendSettle: "Sign the settlement", signTitle: { ask: "Remark", answer: "Answer to a remark", settle: "Settlement of a remark" },
  empty: "Write the remark in at least one language.", emptyAnswer: "Write the answer in at least one language.", settled: "{count, plural, one {# settled remark} other {# settled remarks}}", kept: "Taken up from what you typed earlier.",
  noAsk: "Your mandate does not cover remarks.", tooLong: "At most {most} characters in each language.",
} as const;
