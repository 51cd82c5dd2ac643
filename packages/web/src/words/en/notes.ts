/** The register of notes verbales. */
export const notes = {
  title: "Notes", lead: "Notes verbales, in and out, with the replies that they ask for.", note: "Note", none: "No note has been exchanged yet.", way: "In or out", in: "in", out: "out", number: "Number", subject: "Subject", from: "From", to: "To", sentOn: "Sent on", sent: "Sent", received: "Received", notReceived: "not received yet", answered: "Answered", text: "Text", thread: "Exchange",
  reply: "Reply", isReply: "is a reply", replyTo: "Reply to", replyDue: "Reply asked for by", replyDueHelp: "Left empty: no reply is asked for.", awaits: "awaits", standing: { open: "reply awaited", lapsed: "day of reply passed", answered: "answered", plain: "no reply asked for" },
  write: "Write a note", writeReply: "Write the reply", writeLead: "A note is drafted nationally, cleared, and signed under the registry’s mandate.", noText: "The note carries no text.", asFile: "Its document is a file, not a text.", notHere: "Its text has not arrived here yet. It appears by itself when it does.",
  numberMissing: "Give the note its number in your registry.", toMissing: "Choose at least one addressee.", subjectMissing: "Write the subject in at least one language.", textMissing: "Write the text in at least one language.",
} as const;
