/** The screens' paths below the language: `commitments/mithaq.example/tehran/ab12…`. An object's id stands in the path as it is. */
export const places = {
  home: "",
  overview: "overview", secretariat: "secretariat", inbox: "inbox", map: "map", agreements: "agreements", commitments: "commitments", indicators: "indicators", reports: "reports", sessions: "sessions", notes: "notes",
  investments: "investments", bodies: "bodies", officers: "officers", invitations: "invitations", record: "record", drafts: "drafts", settings: "settings", signIn: "sign-in",
  agreement: (id: string) => `agreements/${id}`,
  commitment: (id: string) => `commitments/${id}`,
  indicator: (id: string) => `indicators/${id}`,
  report: (id: string) => `reports/${id}`,
  session: (id: string) => `sessions/${id}`,
  note: (id: string) => `notes/${id}`,
  investment: (id: string) => `investments/${id}`,
  body: (id: string) => `bodies/${id}`,
  draft: (id: string) => `drafts/${id}`,
  evidence: (id: string) => `evidence/${id}`,
  act: (id: string) => `record/act/${id}`,
  search: (text: string) => (text === "" ? "search" : `search?text=${encodeURIComponent(text)}`),
  pillar: (name: string, path = "") => (path === "" ? `pillars/${name}` : `pillars/${name}/${path}`),
  object,
} as const;

/** The screen of any object, by its kind; kinds without a screen of their own are shown as the record has them. */
function object(kind: string, id: string): string {
  const screen = SCREENS[kind];
  return screen === undefined ? `record/object/${id}` : `${screen}/${id}`;
}

const SCREENS: Readonly<Record<string, string>> = {
  agreement: "agreements", commitment: "commitments", indicator: "indicators", report: "reports", session: "sessions", note: "notes", investment: "investments", body: "bodies", evidence: "evidence",
};
