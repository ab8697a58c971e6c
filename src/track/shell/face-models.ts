/** The face models on WebAssembly: the same code in a worker of the page and in Node; whoever calls it brings the bytes. */

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { DETECTOR_SIDE } from '../photo/face-boxes.ts';
import type { FaceEngine } from '../photo/face-engine.ts';
import { MESH_SIDE } from '../photo/mesh.ts';

export const MODELS = ['blazeface', 'facemesh', 'iris'] as const;
export type ModelName = (typeof MODELS)[number];

export type ModelBytes = { readonly json: string; readonly weights: ArrayBuffer };

/** Where the three WebAssembly files of the backend lie, with a slash at the end. */
export async function openFaceEngine(
	wasmFolder: string,
	bytesOf: (name: ModelName) => Promise<ModelBytes>,
): Promise<FaceEngine> {
	setWasmPaths(wasmFolder);
	await tf.setBackend('wasm');
	await tf.ready();
	const [detector, mesh, iris] = await Promise.all(
		MODELS.map(async (name) => load(await bytesOf(name))),
	);
	if (detector === undefined || mesh === undefined || iris === undefined)
		throw new TypeError('a model is missing');
	return {
		detect: async (crop) => {
			const signs = crop.map((value) => value / 127.5 - 1);
			const told = await run(detector, signs, DETECTOR_SIDE);
			const bySize = told.sort((one, other) => one.length - other.length);
			const [few, some, fewValues, someValues] = bySize;
			return { logits: joined(some, few), values: joined(someValues, fewValues) };
		},
		mesh: async (crop) => {
			const told = await run(
				mesh,
				crop.map((value) => value / 255),
				MESH_SIDE,
			);
			const points = told.find(({ length }) => length === MESH_NUMBERS) ?? new Float32Array();
			return { points, sure: told.find(({ length }) => length === 1)?.[0] ?? 0 };
		},
		iris: async (crop) => {
			const [points = new Float32Array()] = await run(
				iris,
				crop.map((value) => value / 255),
				IRIS_SIDE,
			);
			return points;
		},
	};
}

const MESH_NUMBERS = 1404;
const IRIS_SIDE = 64;

function load({ json, weights }: ModelBytes): Promise<GraphModel> {
	const {
		modelTopology,
		weightsManifest,
		format,
		generatedBy,
		convertedBy,
		signature,
		userDefinedMetadata,
	} = JSON.parse(json);
	return loadGraphModel({
		load: async () => ({
			...{ modelTopology, format, generatedBy, convertedBy, signature, userDefinedMetadata },
			weightSpecs: weightsManifest[0].weights,
			weightData: weights,
		}),
	});
}

async function run(model: GraphModel, values: Float32Array, side: number): Promise<Float32Array[]> {
	const input = tf.tensor4d(values, [1, side, side, 3]);
	const told = model.execute(input);
	const all = Array.isArray(told) ? told : [told];
	try {
		return await Promise.all(all.map(async (one) => Float32Array.from(await one.data())));
	} finally {
		tf.dispose([input, ...all]);
	}
}

function joined(
	one: Float32Array = new Float32Array(),
	other: Float32Array = new Float32Array(),
): Float32Array {
	const both = new Float32Array(one.length + other.length);
	both.set(one);
	both.set(other, one.length);
	return both;
}
