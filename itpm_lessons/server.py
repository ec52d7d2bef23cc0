"""A server extension that JupyterLab loads by itself, switched on by data that the kit installs.

It registers `keep_pictures`, so that a notebook opened on another day shows pictures where its
widgets were. And it makes JupyterLab answer at once: Jupyter Server leaves small answers waiting
for about 40 ms, since it does not set TCP_NODELAY on a kernel's websocket. A widget that redraws
while the learner drags feels that. The extension exchanges the connection's class, unless the
server has another one than Jupyter's own (a gateway, a setting of the user's). If it cannot be
loaded, the server says so and starts without it.
"""

from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from .saved_outputs import keep_pictures

SETTING = "kernel_websocket_connection_class"


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Jupyter's connection to a kernel, whose small answers leave at once."""

    def connect(self) -> Any:
        """Open the connection."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "itpm_lessons.server"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Exchange the class; the handlers look it up when a notebook connects."""
    if server.kernel_websocket_connection_class is ZMQChannelsWebsocketConnection:
        server.web_app.settings[SETTING] = PromptConnection


async def _start_jupyter_server_extension(server: Any) -> None:
    """Register the hook; now, since some extensions exchange the contents manager on loading."""
    server.contents_manager.register_pre_save_hook(keep_pictures)
