// node:http with nothing around it: parses the same body and returns the bytes it was given, as our server would answer.
import { createServer } from 'node:http';

const answer = Buffer.from(process.env.ANSWER ?? '{}');

createServer((request, response) => {
	const parts = [];
	request.on('data', (part) => parts.push(part));
	request.on('end', () => {
		const body = JSON.parse(Buffer.concat(parts).toString('utf8'));
		const status = typeof body.ingredients_text === 'string' ? 200 : 400;
		response.writeHead(status, {
			'content-type': 'application/json',
			'content-length': answer.length,
		});
		response.end(answer);
	});
}).listen(Number(process.env.PORT), process.env.HOST);
