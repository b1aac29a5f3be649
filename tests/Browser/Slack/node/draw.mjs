// Draws Block Kit: a list of messages and views on standard input; on standard output, for each of them, the HTML of each of its blocks.
// The renderer reads markup in plain text too, where Slack reads none, and passes over a block it does not know in silence.
import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

let said = '';
for await (const piece of process.stdin) said += piece;

const draw = block => renderToStaticMarkup(React.createElement(Message, { blocks: [block], withoutWrapper: true, name: '', logo: 'data:,', time: new Date(0) }));

process.stdout.write(JSON.stringify(JSON.parse(said).map(card => card.blocks.map(draw))));
