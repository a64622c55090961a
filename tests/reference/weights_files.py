# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the weight files of tests/data/weights/: good ones in three formats, all with the same
tensors, and hostile ones. tests/core/models/WeightFilesTest.cpp reads them.

Run: python3 tests/reference/weights_files.py (torch 1.13)."""
import collections
import io
import json
import pathlib
import pickle
import struct
import zipfile

import torch

OUT = pathlib.Path(__file__).parents[1] / "data" / "weights"
MAGIC = b"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."


def good():
    base = torch.arange(12, dtype=torch.float32) / 4 - 1
    state = collections.OrderedDict()
    state["f32"] = base.reshape(3, 4)
    state["view"] = base.reshape(3, 4)[1:, :2]
    state["transposed"] = (torch.arange(6, dtype=torch.float32) * 0.5).reshape(2, 3).t()
    state["f64"] = torch.tensor([1.5, -2.25], dtype=torch.float64)
    state["f16"] = torch.tensor([0.5, 3.0], dtype=torch.float16)
    state["bf16"] = torch.tensor([0.25, -8.0], dtype=torch.bfloat16)
    state["i64"] = torch.tensor(7)
    state["i32"] = torch.tensor([[1, -2]], dtype=torch.int32)
    state["u8"] = torch.tensor([0, 255], dtype=torch.uint8)
    state["bool"] = torch.tensor([True, False, True])
    state["empty"] = torch.zeros(0, 3)
    state["parameter"] = torch.nn.Parameter(torch.ones(2))
    state._metadata = collections.OrderedDict({"": {"version": 1}})
    return state


def checkpoint():
    """As training scripts save it: more than the weights, whose names have DataParallel's prefix."""
    parameter = torch.nn.Parameter(torch.zeros(2, 3))
    optimizer = torch.optim.Adam([parameter])
    parameter.sum().backward()
    optimizer.step()
    state = collections.OrderedDict([("module.a.weight", torch.arange(6, dtype=torch.float32).reshape(2, 3)),
                                     ("module.a.bias", torch.ones(2))])
    return {"epoch": 3, "lr": 0.5, "name": "run", "best": None, "done": True, "history": [1.0, (2, 3)],
            "state_dict": state, "optimizer": optimizer.state_dict()}


def safetensors(state):
    names = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16",
             torch.int64: "I64", torch.int32: "I32", torch.uint8: "U8", torch.bool: "BOOL"}
    header, values = {"__metadata__": {"arch": "none"}}, b""
    for name, tensor in state.items():
        raw = bytes(tensor.detach().contiguous().reshape(-1).clone().storage().untyped().tolist())
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape),
                        "data_offsets": [len(values), len(values) + len(raw)]}
        values += raw
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + values


def zipped(data_pkl, storages):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        for name, content in [("a/data.pkl", data_pkl), *((f"a/data/{k}", v) for k, v in storages.items()),
                              ("a/version", b"3\n")]:
            z.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def text(value):
    raw = value.encode()
    return b"X" + struct.pack("<I", len(raw)) + raw


def integer(value):
    raw = value.to_bytes(8, "little", signed=True)
    return b"\x8a\x08" + raw


def tensor(size, stride, offset=0, elements=4, key="0", storage=b"ctorch\nFloatStorage\n"):
    """Opcodes of a dictionary {"w": a tensor of `storage`}."""
    persistent = b"(" + text("storage") + storage + text(key) + text("cpu") + integer(elements) + b"tQ"
    shape = b"(" + b"".join(map(integer, size)) + b"t" + b"(" + b"".join(map(integer, stride)) + b"t"
    rebuild = (b"ctorch._utils\n_rebuild_tensor_v2\n(" + persistent + integer(offset) + shape + b"\x89" +
               b"ccollections\nOrderedDict\n)RtR")
    return b"\x80\x02}" + text("w") + rebuild + b"s."


class Attack:
    def __reduce__(self):
        import os
        return os.system, ("touch lightbox-was-here",)


def hostile():
    attack = pickle.dumps({"w": Attack()}, protocol=2)
    four = {"0": struct.pack("<4f", 1, 2, 3, 4)}
    big = 1 << 40
    system = pickle.dumps({"protocol_version": 1001, "little_endian": True, "type_sizes": {}}, protocol=2)
    protocol = pickle.dumps(1001, protocol=2)
    plain = zipped(tensor([4], [1]), four)
    yield "runs_code.pth", zipped(attack, {})
    yield "runs_code_legacy.pth", MAGIC + protocol + system + attack + pickle.dumps([], protocol=2)
    yield "runs_code_global.pth", zipped(b"\x80\x02cbuiltins\neval\n(" + text("1+1") + b"tR.", {})
    yield "runs_code_by_key.pth", zipped(b"\x80\x02}" + b"cos\nsystem\n(" + text("true") + b"tR" +
                                         integer(1) + b"s.", {})
    yield "unknown_opcode.pth", zipped(b"\x80\x02}i__main__\nX\n.", {})
    yield "protocol_4.pth", zipped(pickle.dumps({}, protocol=4), {})
    yield "sets_state.pth", zipped(b"\x80\x02ccollections\nOrderedDict\n}b.", {})
    yield "huge_tensor.pth", zipped(tensor([big, big, big], [big, big, 1]), four)
    yield "huge_by_stride_0.pth", zipped(tensor([big], [0]), four)
    yield "huge_empty.pth", zipped(tensor([0, big, big], [1, 1, 1]), four)
    yield "huge_storage.pth", zipped(tensor([4], [1], elements=big), four)
    yield "huge_text.pth", zipped(b"\x80\x02X\xff\xff\xff\x7fabc.", {})
    yield "offset_outside.pth", zipped(tensor([4], [1], offset=1), four)
    yield "offset_negative.pth", zipped(tensor([1], [1], offset=-8), four)
    yield "stride_outside.pth", zipped(tensor([2, 2], [3, 1]), four)
    yield "stride_overflow.pth", zipped(tensor([2], [(1 << 63) - 1], offset=3), four)
    yield "size_negative.pth", zipped(tensor([-4], [1]), four)
    yield "storage_missing.pth", zipped(tensor([4], [1], key="9"), four)
    yield "storage_short.pth", zipped(tensor([4], [1]), {"0": b"\0" * 15})
    yield "storage_outside_folder.pth", zipped(tensor([4], [1], key="../../a/version"), four)
    yield "storage_type.pth", zipped(tensor([4], [1], storage=b"ctorch.storage\n_UntypedStorage\n"), four)
    yield "deep.pth", zipped(b"\x80\x02" + b")" + b"\x85" * 40000 + b".", {})
    yield "marks.pth", zipped(b"\x80\x02" + b"(" * 40000 + b".", {})
    yield "cycle.pth", zipped(b"\x80\x02]q\x00h\x00a.", {})
    yield "dict_of_itself.pth", zipped(b"\x80\x02}q\x00" + text("w") + b"h\x00s.", {})
    yield "memo_unknown.pth", zipped(b"\x80\x02j\xff\xff\xff\xff.", {})
    yield "no_stop.pth", zipped(b"\x80\x02}", {})
    yield "stack_empty.pth", zipped(b"\x80\x02sssR.", {})
    yield "not_a_dict.pth", zipped(b"\x80\x02K\x01.", {})
    yield "other_values.pth", zipped(b"\x80\x02}" + text("epoch") + b"K\x03s.", {})
    yield "truncated_zip.pth", plain[:len(plain) // 2]
    yield "no_data.pth", zipped(b"", {}).replace(b"a/data.pkl", b"a/nope.pkl")
    yield "legacy_truncated.pth", None
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(zipfile.ZipInfo("a/data.pkl", (2020, 1, 1, 0, 0, 0)), tensor([4], [1]),
                   compress_type=zipfile.ZIP_DEFLATED)
    yield "compressed.pth", out.getvalue()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        z.writestr(zipfile.ZipInfo("a/data.pkl", (2020, 1, 1, 0, 0, 0)), tensor([4], [1]))
        z.writestr(zipfile.ZipInfo("a/code/__torch__.py", (2020, 1, 1, 0, 0, 0)), b"class Net(Module):\n" * 20,
                   compress_type=zipfile.ZIP_DEFLATED)
    yield "script.pth", out.getvalue()
    yield "not_weights.pth", b"GIF89a" + bytes(64)
    yield "empty.pth", b""


if __name__ == "__main__":
    (OUT / "hostile").mkdir(parents=True, exist_ok=True)
    state = good()
    torch.save(checkpoint(), OUT / "checkpoint.pth")
    torch.save(checkpoint(), OUT / "checkpoint_legacy.pth", _use_new_zipfile_serialization=False)
    torch.save(state, OUT / "zip.pth")
    torch.save(state, OUT / "legacy.pth", _use_new_zipfile_serialization=False)
    (OUT / "plain.safetensors").write_bytes(safetensors(state))
    for name, content in hostile():
        if content is None:
            content = (OUT / "legacy.pth").read_bytes()[:-9]
        (OUT / "hostile" / name).write_bytes(content)
