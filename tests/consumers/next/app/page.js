import { answers } from "../shared/answers.js";
import Client from "./client.js";

export default async function Page() {
  const { mubin } = await answers();
  return (
    <>
      <pre id="server">{JSON.stringify(mubin)}</pre>
      <Client />
    </>
  );
}
