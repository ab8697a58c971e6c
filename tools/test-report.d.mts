type ReportedModule = {
	readonly moduleId: string;
	readonly errors: () => readonly unknown[];
	readonly children: { readonly allTests: () => Iterable<ReportedTest> };
};
type ReportedTest = {
	readonly module: { readonly moduleId: string };
	readonly result: () => { readonly state: string };
};
export default class TestReport {
	onTestRunEnd(modules: readonly ReportedModule[], errors: readonly unknown[]): void;
}
