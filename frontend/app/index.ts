import "./styles/app.css";
import { follow } from "./live/board.js";
import { offerRechecks } from "./recheck.js";
import { offerThemes } from "./theme.js";

offerThemes(document);
offerRechecks(document);
const board = document.getElementById("live");
if (board?.dataset["stream"]) {
  follow(board);
}
