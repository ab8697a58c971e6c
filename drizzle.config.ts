import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name what-changes` writes the next step of migrations/ from these tables.
export default defineConfig({
	dialect: 'postgresql',
	schema: ['./src/host/*table.ts', './src/*/shell/*table.ts'],
	out: './migrations',
});
