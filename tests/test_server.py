"""The server extension and its data: laid, switched on, and modest."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from jupyter_server.gateway.connections import GatewayWebSocketConnection
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from jupyterlab.commands import get_app_dir
from jupyterlab_server.settings_utils import _get_overrides

from itpm_lessons import server

DATA = Path(server.__file__).parent / "jupyter"


def loaded_on(connection):
    app = SimpleNamespace(
        kernel_websocket_connection_class=connection, web_app=SimpleNamespace(settings={})
    )
    server._load_jupyter_server_extension(app)
    return app.web_app.settings


def test_jupyters_own_connection_is_exchanged():
    assert loaded_on(ZMQChannelsWebsocketConnection) == {server.SETTING: server.PromptConnection}


@pytest.mark.parametrize("other", [GatewayWebSocketConnection, server.PromptConnection])
def test_any_other_connection_stays(other):
    assert loaded_on(other) == {}


def test_the_handler_looks_the_class_up_under_this_name():
    chosen = object()
    handler = SimpleNamespace(settings={server.SETTING: chosen})
    assert KernelWebsocketHandler.kernel_websocket_connection_class.fget(handler) is chosen


def test_connecting_switches_the_delay_off_first(monkeypatch):
    calls = []
    monkeypatch.setattr(
        ZMQChannelsWebsocketConnection, "connect", lambda _: calls.append("connect")
    )
    handler = Mock(spec=KernelWebsocketHandler)
    handler.set_nodelay = lambda value: calls.append(("nodelay", value))
    server.PromptConnection(websocket_handler=handler).connect()
    assert calls == [("nodelay", True), "connect"]


def test_a_plain_jupyter_server_of_this_environment_uses_it(tmp_path):
    """The real server, started as any `jupyter lab` starts it, with no settings of a user."""
    code = (
        "from jupyter_server.serverapp import ServerApp\n"
        "app = ServerApp(root_dir='.')\n"
        "app.initialize(['--ServerApp.port=0', '--allow-root'], new_httpserver=False)\n"
        "print(app.web_app.settings['kernel_websocket_connection_class'].__name__)\n"
    )
    folders = {"JUPYTER_CONFIG_DIR": "c", "JUPYTER_DATA_DIR": "d", "JUPYTER_RUNTIME_DIR": "r"}
    private = {name: str(tmp_path / short) for name, short in folders.items()}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | private,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split()[-1:] == ["PromptConnection"], done.stderr


def test_the_data_names_what_there_is():
    names = json.loads((DATA / "server.json").read_text("utf-8"))["ServerApp"][
        "jpserver_extensions"
    ]
    assert names == {server.__name__: True}
    (point,) = server._jupyter_server_extension_points()
    assert point["module"] in names


def test_the_news_pop_up_is_off_in_jupyterlabs_own_words():
    ((plugin, settings),) = json.loads((DATA / "lab.json").read_text("utf-8")).items()
    package, name = plugin.split(":")
    schemas = Path(get_app_dir(), "schemas")
    known = json.loads((schemas / package / f"{name}.json").read_text("utf-8"))["properties"]
    assert known["checkForUpdates"]["type"] == "boolean"
    assert settings["checkForUpdates"] is False
    assert settings["fetchNews"] == "false"
    assert "false" in [each["const"] for each in known["fetchNews"]["oneOf"]]


def test_jupyterlab_reads_the_overrides_where_the_kit_lays_them():
    settings_folder = Path(get_app_dir(), "settings")
    overrides, error = _get_overrides(str(settings_folder))
    assert not error
    plugin = "@jupyterlab/apputils-extension:notification"
    assert overrides[plugin]["fetchNews"] == "false"
