#!/usr/bin/env bash
# Builds @tensorflow/tfjs-node without its vendor's download: from its own sources and from the
# headers and libraries in TensorFlow's Python wheel. README.md says what it needs and how it works.
#
#     bash tools/build_tfjs_node/build.sh [--gpu] [FOLDER]
#
# FOLDER gets a node_modules; it is .tfjs-node in the project unless given.
set -euo pipefail

version=4.22.0
package=@tensorflow/tfjs-node
integrity=sha512-uHrXeUlfgkMxTZqHkESSV7zSdKdV0LlsBeblqkuKU9nnfxB1pC6DtoyYVaLxznzZy7WQSegjcohxxCjAf6Dc7w==
wheel=tensorflow-cpu==2.9.1
sha256=6666ddeae45e1f41da788cb4bdea3435aba16edb0bc17b7ac00631c7c9eb052e
if [ "${1:-}" = --gpu ]; then
  shift
  package=@tensorflow/tfjs-node-gpu
  integrity=sha512-p//NN6DGiN4hInUmIkRffaFVMcdTREUMjPyjW04J7OXvB2zBlQimj61eFKSgRrH3f5TnOfKzb0n56he/B6a4bw==
  wheel=tensorflow==2.9.1
  sha256=add2f4e55fd7209a5cb01d815364adc9827184d74a83c2f1616c72be2e85c8b7
fi

fail() {
  echo "build.sh: $1" >&2
  exit 2
}
[ "$(uname -sm)" = "Linux x86_64" ] || fail "there are such wheels for Linux on x86-64 only"
for tool in node npm npx python3 c++ make nm unzip; do
  command -v "$tool" > /dev/null || fail "$tool is needed and was not found"
done

folder=${1:-$(dirname "$0")/../../.tfjs-node}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
addon=$folder/node_modules/$package
lib=$addon/deps/lib
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

echo "1/4 $package@$version"
rm -rf "$addon"
npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel error \
  "$package@$version"
grep -qF "$integrity" "$folder/package-lock.json" || fail "$package@$version is not the pinned one"

echo "2/4 $wheel"
echo "$wheel --hash=sha256:$sha256" > "$scratch/requirements.txt"
python3 -m pip download --quiet --no-cache-dir --no-deps --require-hashes --only-binary=:all: \
  --python-version 3.10 --platform manylinux2014_x86_64 --dest "$scratch" \
  --requirement "$scratch/requirements.txt"
unzip -q "$scratch"/*.whl 'tensorflow/include/tensorflow/*' \
  tensorflow/libtensorflow_framework.so.2 \
  tensorflow/python/_pywrap_tensorflow_internal.so -d "$scratch"
mkdir -p "$lib"
mv "$scratch/tensorflow/include" "$addon/deps/include"
mv "$scratch/tensorflow/libtensorflow_framework.so.2" \
  "$scratch/tensorflow/python/_pywrap_tensorflow_internal.so" "$lib"
ln -s libtensorflow_framework.so.2 "$lib/libtensorflow_framework.so"

echo "3/4 the addon"
# The library that has TensorFlow's C functions is a Python module too, whose loading asks for
# Python's symbols. Nothing on our way uses them: zeros by these names are enough.
nm -D --undefined-only "$lib/_pywrap_tensorflow_internal.so" |
  awk '$2 ~ /^_?Py/ { print "char " $2 "[4096];" }' |
  cc -shared -fPIC -Wl,-soname,libpython_names.so -o "$lib/libpython_names.so" -x c -
echo 'INPUT(_pywrap_tensorflow_internal.so libpython_names.so)' > "$lib/libtensorflow.so"
# One set of names for all threads, written without a lock: `--jobs 2` could break it.
shared='^static std::set<std::string> ATTR_NAME_SET;'
grep -q "$shared" "$addon/binding/tfjs_backend.cc" || fail "the addon's source is another one"
sed -i "/$shared/s/static/static thread_local/" "$addon/binding/tfjs_backend.cc"
node_root=$(node -p 'require("path").resolve(process.execPath, "../..")')
if [ -f "$node_root/include/node/node_api.h" ]; then export npm_config_nodedir=$node_root; fi
(cd "$addon" && npx --no-install node-pre-gyp install --build-from-source) \
  > "$scratch/build.log" 2>&1 || { tail -n 40 "$scratch/build.log" >&2; fail "it did not compile"; }
rm -rf "$addon/deps/include" "$addon"/build-tmp-*

echo "4/4 a first look"
TF_CPP_MIN_LOG_LEVEL=2 node -e '
const tf = require(process.argv[1]);
const { TF_Version } = tf.backend().binding;
console.log(`TensorFlow ${TF_Version} says 1 + 1 = ${tf.add(1, 1).dataSync()[0]}`);
' "$addon"
