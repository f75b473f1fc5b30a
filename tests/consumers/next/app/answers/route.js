import { answers } from "../../shared/answers.js";

// Not at the time of the build.
export const dynamic = "force-dynamic";

export async function GET() {
  return Response.json(await answers());
}
