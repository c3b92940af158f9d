// Shows on the canvas what C++ has painted, by WebGL 2. Without WebGL, and while its context is lost, every call does nothing.
// Our own, since Dear ImGui's renderer saves and restores a state that nobody else uses and needs Emscripten's OpenGL.

import { bytesOfVertex, type Painter } from "./boundary";

const vertexShader = `#version 300 es
uniform vec2 scale;
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 placeInTexture;
layout(location = 2) in vec4 colour;
out vec2 at;
out vec4 ink;
void main() {
    at = placeInTexture;
    ink = colour;
    gl_Position = vec4(place * scale + vec2(-1, 1), 0, 1);
}`;

const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D coverage;
in vec2 at;
in vec4 ink;
out vec4 colour;
void main() {
    colour = vec4(ink.rgb, ink.a * texture(coverage, at).r);
}`;

export class Painting implements Painter {
    private readonly gl: WebGL2RenderingContext | null;
    private scale: WebGLUniformLocation | null = null;
    private textures = new Map<number, WebGLTexture>();

    // `lost` and `restored`: the WebGL context. When it is back, every texture has to be made anew.
    constructor(private readonly canvas: HTMLCanvasElement, lost: () => void, restored: () => void) {
        // Antialiasing: Dear ImGui smooths its own edges.
        this.gl = canvas.getContext("webgl2", {
            alpha: false, depth: false, stencil: false, antialias: false, powerPreference: "low-power",
        });
        if (this.gl) this.prepare(this.gl);
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault(); // else it never comes back
            lost();
        });
        canvas.addEventListener("webglcontextrestored", () => {
            if (this.gl) this.prepare(this.gl);
            restored();
        });
    }

    get possible(): boolean {
        return this.gl !== null;
    }

    texture(id: number, width: number, height: number, pixels: Uint8Array): void {
        const gl = this.gl;
        if (!gl) return;
        const texture = gl.createTexture();
        this.textures.set(id, texture);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
        for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, pixels);
    }

    textureUpdate(id: number, x: number, y: number, width: number, height: number, pixels: Uint8Array, pitch: number): void {
        const gl = this.gl;
        if (!gl || !this.bind(gl, id)) return;
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, pitch);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, pixels);
    }

    textureGone(id: number): void {
        this.gl?.deleteTexture(this.textures.get(id) ?? null);
        this.textures.delete(id);
    }

    shapes(vertices: Uint8Array, indices: Uint8Array): void {
        const gl = this.gl;
        if (!gl) return;
        const { width, height } = this.canvas;
        gl.viewport(0, 0, width, height);
        gl.uniform2f(this.scale, 2 / width, -2 / height);
        gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    }

    draw(texture: number, left: number, top: number, right: number, bottom: number, first: number, count: number): void {
        const gl = this.gl;
        if (!gl || right <= left || bottom <= top || !this.bind(gl, texture)) return;
        gl.scissor(left, this.canvas.height - bottom, right - left, bottom - top); // WebGL counts from the bottom
        gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4);
    }

    private bind(gl: WebGL2RenderingContext, id: number): boolean {
        const texture = this.textures.get(id);
        if (!texture) return false;
        gl.bindTexture(gl.TEXTURE_2D, texture);
        return true;
    }

    // Everything that stays the same from frame to frame.
    private prepare(gl: WebGL2RenderingContext): void {
        this.textures.clear();
        const program = gl.createProgram();
        for (const [kind, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]] as const) {
            const shader = gl.createShader(kind);
            if (!shader) return; // lost again
            gl.shaderSource(shader, source);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
        }
        gl.linkProgram(program);
        gl.useProgram(program);
        this.scale = gl.getUniformLocation(program, "scale");

        gl.bindVertexArray(gl.createVertexArray());
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
        for (const each of [0, 1, 2]) gl.enableVertexAttribArray(each);
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, bytesOfVertex, 0);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, bytesOfVertex, 8);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, bytesOfVertex, 16);

        gl.enable(gl.BLEND);
        gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
        gl.enable(gl.SCISSOR_TEST);
        gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    }
}
