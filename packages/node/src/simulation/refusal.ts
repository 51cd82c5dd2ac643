/** The code and field of what a promise is refused with. Throws where it is not refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ name: string; code: string; field: string }> {
  try {
    await promise;
  } catch (error) {
    const { name, code, field } = error as { name: string; code: string; field: string };
    return { name, code, field };
  }
  throw new Error("It was not refused.");
}
