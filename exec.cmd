@rem `exec` in the script `npm start`, for Windows, whose shell has none. In other shells it makes the signals to npm reach the server.
@%*
