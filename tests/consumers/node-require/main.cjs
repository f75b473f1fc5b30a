const { highlight, normalize, statistics } = require("mubin");
const { article } = require("./shared/article.js");
const { ask } = require("./shared/ask.js");

ask({ highlight, normalize, statistics }, article).then((answer) =>
  console.log(JSON.stringify({ mubin: answer })),
);
